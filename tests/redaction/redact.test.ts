import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/model/event.ts";
import type { Message, Subject } from "../../src/model/subject.ts";
import type { Evidence } from "../../src/model/verdict.ts";
import { redactAssessment } from "../../src/redaction/redact.ts";
import { textAt } from "../../src/reporters/text/evidence.ts";
import { loadJudges } from "../../src/workers/judges.ts";
import { ASSESSMENTS } from "../reporters/events.ts";

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

describe("redaction of names that only texts give", () => {
  const said = (from: Message["from"], text: string): Message => ({ from, text });

  it("takes who is addressed for the recipient where no field names one", () => {
    expect(textsOf([said("subject", "Dear Anna Berg,\nthe Bergs, and Anna?"), said("recipient", "Anna here. Best,\nAnna B.")])).toEqual([
      "Dear [recipient],\nthe Bergs, and [recipient]?",
      "[recipient] here. Best,\n[recipient].",
    ]);
  });

  it("numbers those beside a recipient whom a field names, and knows a short name", () => {
    expect(textsOf([said("subject", "Hi Dan, Dr. Keller and my colleague Tom Ek asked for Daniel. Keller paid.")], DANIEL)).toEqual([
      "Hi [recipient], Dr. [person 1] and my colleague [person 2] asked for [recipient]. [person 1] paid.",
    ]);
  });

  it("leaves by what names the suspect calls itself, and how others address it", () => {
    const texts = ["My name is Vera Stein. I am Dr. Stein.\nKind regards,\nVera", "Dear Ms Stein, no."];
    expect(textsOf([said("subject", texts[0] ?? ""), said("recipient", texts[1] ?? "")])).toEqual(texts);
    expect(textsOf([said("recipient", "Hello Mark, no"), said("subject", "Mark is fine")])).toEqual(["Hello Mark, no", "Mark is fine"]);
  });

  it("masks who is named in words of others, forwarded or quoted", () => {
    const forwarded: Message = { from: "subject", text: "Hi Ravi, it is done.\nRegards,\nLena Holm", forwarded: true };
    expect(textsOf([forwarded, said("subject", "Look:\n> Dear Olga,\nwhat now")])).toEqual([
      "Hi [person 1], it is done.\nRegards,\n[person 2]",
      "Look:\n> Dear [person 3],\nwhat now",
    ]);
  });

  it("leaves words of every day that are also names, unless they have a capital", () => {
    expect(textsOf([said("subject", "Hi Will, I will pay. Hope is all we hope for, Will.")])).toEqual([
      "Hi [recipient], I will pay. Hope is all we hope for, [recipient].",
    ]);
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

  it("says where its words stood in the raw text, and that it is masked", () => {
    const redacted = redactAssessment(assessmentOf({ id: "s", messages: [{ from: "subject", text }], ...DANIEL }, [quote(13, 24)]), judges);
    expect(redacted.masked).toBe(true);
    const [item] = redacted.verdict.findings[0]?.evidence ?? [];
    expect(item).toMatchObject({ start: 18, end: 29, given: { start: 13, end: 24 } });
    expect(text.slice(13, 24)).toBe("do not tell");
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
