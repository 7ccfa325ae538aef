import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/model/event.ts";
import type { Message, Subject } from "../../src/model/subject.ts";
import type { Evidence } from "../../src/model/verdict.ts";
import { redactAssessment } from "../../src/redaction/redact.ts";
import { formatsOf } from "../../src/reporters/formats.ts";
import { textAt } from "../../src/reporters/text/evidence.ts";
import { loadJudges } from "../../src/workers/judges.ts";
import { ASSESSMENTS, RUN, writeReport } from "../reporters/events.ts";

const judges = await loadJudges();

function assessmentOf(subject: Subject, evidence: readonly Evidence[] = []): Assessment {
  const { high } = ASSESSMENTS;
  const [finding] = high.verdict.findings;
  if (finding === undefined) throw new Error("the high one has findings");
  const quotes = evidence.flatMap((item) => (item.kind === "text" ? [item.quote] : []));
  return {
    kind: "assessment",
    origin: { name: "people.ndjson", line: 1 },
    subject,
    verdict: {
      ...high.verdict,
      id: subject.id,
      findings: [{ ...finding, message: `says: “${quotes[0] ?? ""}”`, evidence }],
      notCounted: [{ rule: "off-platform", evidence }],
    },
  };
}

function textsOf(messages: readonly Message[], more: Partial<Subject> = {}): (string | undefined)[] {
  const subject = { id: "s", messages, ...more };
  return (redactAssessment(assessmentOf(subject), judges).subject.messages ?? []).map(({ text }) => text);
}

const DANIEL = { recipient: { name: "Daniel Okafor" } };

describe("redaction of names", () => {
  it.each([
    ["Dear Daniel,", "Dear [recipient],"],
    ["DANIEL OKAFOR!", "[recipient]!"],
    ["daniel's report", "[recipient]'s report"],
    ["Mr Okafor and Daniel", "Mr [recipient] and [recipient]"],
    ["@daniel_okafor92", "@[recipient]92"],
    ["danielokafor is free", "[recipient] is free"],
    ["Dаniеl, with Cyrillic letters", "[recipient], with Cyrillic letters"],
    ["Daniels and Danielle", "Daniels and Danielle"],
  ])("%s becomes %s", (text, masked) => {
    expect(textsOf([{ from: "subject", text }], DANIEL)).toEqual([masked]);
  });

  it("numbers third parties, and gives the same person the same mask", () => {
    const messages: Message[] = [
      { from: "other", sender: "Anna Berg", text: "I am Anna" },
      { from: "other", sender: "Tom", text: "and I Tom" },
      { from: "other", sender: "anna berg", text: "hello" },
      { from: "subject", sender: "Mara", text: "Anna and Tom, this is Mara" },
    ];
    const { subject } = redactAssessment(assessmentOf({ id: "s", messages, ...DANIEL }), judges);
    expect(subject.messages?.map(({ sender, text }) => [sender, text])).toEqual([
      ["[person 1]", "I am [person 1]"],
      ["[person 2]", "and I [person 2]"],
      ["[person 1]", "hello"],
      ["Mara", "[person 1] and [person 2], this is Mara"],
    ]);
    expect(subject.recipient).toEqual({ name: "[recipient]" });
  });

  it("leaves the suspect's own name, also where a part of it is the recipient's", () => {
    const more = { profile: { name: "Anna Smith", handle: "anna" }, recipient: { name: "John Smith" } };
    expect(textsOf([{ from: "subject", text: "Anna Smith to John Smith: Smith" }], more)).toEqual(["Anna Smith to [recipient]: Smith"]);
  });

  it("masks names of scripts without blanks, and employers as a whole", () => {
    const more = { recipient: { name: "李明", employer: "Ministry of Works" } };
    expect(textsOf([{ from: "subject", text: "你好李明先生, ministry of works pays for works" }], more)).toEqual([
      "你好[recipient]先生, [organisation 1] pays for works",
    ]);
  });

  it("does not take words that platforms write for names", () => {
    expect(
      textsOf([
        { from: "recipient", sender: "You", text: "x" },
        { from: "subject", text: "you and the team" },
      ]),
    ).toEqual(["x", "you and the team"]);
  });
});

describe("redaction of contacts", () => {
  it("keeps what the suspect shows first, and masks what others do", () => {
    const messages: Message[] = [
      { from: "subject", text: "Write to m.lind@firm.example or +44 7700 900417, see https://firm.example/jobs" },
      { from: "recipient", text: "Mine is dan@home.example and +44 7700 900555; not m.lind@firm.example?" },
      { from: "subject", text: "Then dan@home.example it is. > ok\n> +44 7700 900666\n" },
    ];
    expect(textsOf(messages)).toEqual([
      "Write to m.lind@firm.example or +44 7700 900417, see https://firm.example/jobs",
      "Mine is [email 1] and [phone 1]; not m.lind@firm.example?",
      "Then [email 1] it is. > ok\n> [phone 2]\n",
    ]);
  });

  it("masks a contact with the recipient's name in it, whoever shows it", () => {
    const text = "Is d.okafor@mod.example yours, or https://site.example/in/daniel-okafor-1?";
    expect(textsOf([{ from: "subject", text }], DANIEL)).toEqual(["Is [email 1] yours, or [link 1]?"]);
  });

  it("masks links and senders that are addresses, and names of files", () => {
    const messages: Message[] = [
      {
        from: "recipient",
        sender: "dan@home.example",
        links: [{ url: "tg://user?id=77", text: "dan" }],
        attachments: [{ name: "CV Daniel.pdf" }],
      },
      { from: "subject", text: "dan@home.example, Dan" },
    ];
    const { subject } = redactAssessment(assessmentOf({ id: "chat with Daniel", messages, ...DANIEL }), judges);
    expect(subject.messages?.[0]).toMatchObject({
      sender: "[recipient]",
      links: [{ url: "[link 1]", text: "[recipient]" }],
      attachments: [{ name: "CV [recipient].pdf" }],
    });
    expect([subject.id, subject.messages?.[1]?.text]).toEqual(["chat with [recipient]", "[email 1], [recipient]"]);
  });
});

describe("a redacted verdict", () => {
  const text = "Dear Daniel, do not tell dan.okafor@mod.example.";
  const quote = (start: number, end: number): Evidence => ({
    kind: "text",
    pointer: "/messages/0/text",
    messageIndex: 1,
    start,
    end,
    quote: text.slice(start, end),
    selection: "s",
  });

  it("quotes what stands at its offsets, whole masks where a quote cuts one", () => {
    const evidence = [quote(5, 24), quote(8, 10), quote(28, 40), quote(13, 24)];
    const { verdict, subject } = redactAssessment(
      assessmentOf({ id: "s", messages: [{ from: "subject", text }], ...DANIEL }, evidence),
      judges,
    );
    const shown = (verdict.findings[0]?.evidence ?? []).map((item) => (item.kind === "text" ? item.quote : ""));
    expect(shown).toEqual(["[recipient], do not tell", "[recipient]", "[email 1]", "do not tell"]);
    expect(verdict.findings[0]?.message).toBe("says: “[recipient], do not tell”");
    for (const item of verdict.findings[0]?.evidence ?? [])
      if (item.kind === "text") expect(textAt(subject, item.pointer)?.slice(item.start, item.end)).toBe(item.quote);
  });

  it("hides a value that was read off something masked", () => {
    const evidence: Evidence[] = [
      { kind: "value", pointers: ["/messages/0/text"], fact: "message.emails.domain", value: "mod.example", selection: "s" },
      { kind: "value", pointers: ["/profile/createdAt"], fact: "profile.accountAge", value: "26 to 27", selection: "s" },
    ];
    const { verdict } = redactAssessment(assessmentOf({ id: "s", messages: [{ from: "subject", text }], ...DANIEL }, evidence), judges);
    expect(verdict.findings[0]?.evidence.map((item) => (item.kind === "value" ? item.value : ""))).toEqual(["[masked]", "26 to 27"]);
  });
});

const FIRST = ["Daniel", "Oluwaseun", "Zoë", "Marie-Claire", "Søren", "Дмитрий", "O'Neil"] as const;
const LAST = ["Okafor", "Lindqvist", "Þórsdóttir", "Nguyễn", "García", "D'Amico"] as const;

describe("what is masked", () => {
  const secrets = fc.record({
    first: fc.constantFrom(...FIRST),
    last: fc.constantFrom(...LAST),
    third: fc.constantFrom("Theodora Vance", "Ibrahim"),
    digits: fc.integer({ min: 100_000, max: 999_999 }),
    handle: fc.stringMatching(/^[a-z]{5,9}_[0-9]{2}$/u),
  });
  const shape = fc.array(fc.tuple(fc.constantFrom("subject", "recipient", "other"), fc.nat({ max: 7 })), { minLength: 2, maxLength: 6 });

  it.each(formatsOf("assess"))("survives nowhere in %s, and quotes stay at their offsets", async (format) => {
    await fc.assert(
      fc.asyncProperty(secrets, shape, fc.nat({ max: 60 }), fc.nat({ max: 60 }), async (known, turns, from, length) => {
        const { first, last, third, digits, handle } = known;
        const name = `${first} ${last}`;
        const own = { email: `${handle.slice(0, 4)}@home.example`, phone: `+44 7700 ${digits}`, link: `https://blog.example/${handle}` };
        const lines = [
          `Hello ${first}, I am Mara.`,
          `${name.toUpperCase()}: ${own.email}`,
          `call ${own.phone} or ${third}`,
          `telegram: @${handle}`,
          `see ${own.link} by ${last}`,
          `${third} says hi to ${name.toLowerCase()}'s team`,
          "keep this between us",
          `> ${own.email}\n> ${own.phone}`,
        ];
        const opening: Message[] = [
          { from: "recipient", sender: name, text: `${own.email} ${own.phone} ${own.link} telegram: @${handle}` },
          { from: "other", sender: third, text: "hello" },
        ];
        const said = turns.map(([writer, line]): Message => ({
          from: writer,
          sender: { subject: "Mara Quist", recipient: name, other: third }[writer] ?? "",
          text: lines[line] ?? "",
          links: [{ url: own.link }],
        }));
        const messages = [...opening, ...said];
        const evidence = messages.map(({ text = "" }, at): Evidence => {
          const start = Math.min(from, text.length);
          const end = Math.min(start + length, text.length);
          return {
            kind: "text",
            pointer: `/messages/${at}/text`,
            messageIndex: at + 1,
            start,
            end,
            quote: text.slice(start, end),
            selection: "s",
          };
        });
        const profile = { name: "Mara Quist", handle: "mara-quist", emails: ["mara@firm.example"] };
        const subject: Subject = { id: `thread-with-${first}`, profile, recipient: { name, employer: "Harbour Works" }, messages };
        const redacted = redactAssessment({ ...assessmentOf(subject, evidence), origin: { name: `exports/${name}.json` } }, judges);
        for (const item of redacted.verdict.findings[0]?.evidence ?? [])
          if (item.kind === "text") expect(textAt(redacted.subject, item.pointer)?.slice(item.start, item.end)).toBe(item.quote);
        const report = decode(await writeReport(format, { ...RUN, failOn: "low" }, [redacted]));
        for (const secret of [first, last, name, third, own.email, own.phone, own.link, handle, "Harbour Works"])
          expect(survives(report, secret), `${secret} in ${report}`).toBe(false);
        expect(JSON.stringify(redacted.subject.profile)).toBe(JSON.stringify(profile));
      }),
      { numRuns: 40 },
    );
  });
});

/** As a reader sees it: escapes of JSON, XML and URIs undone. */
function decode(report: string): string {
  return report
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replaceAll("&#39;", "'")
    .replaceAll(/(?:%[0-9a-f]{2})+/giu, (escaped) => decodeURIComponent(escaped));
}

/** As a whole word, in any case. */
function survives(report: string, secret: string): boolean {
  const pattern = secret.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`, "iu").test(report);
}
