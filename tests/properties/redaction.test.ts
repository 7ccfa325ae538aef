import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/model/diagnose.ts";
import type { Assessment, Event, Run } from "../../src/model/event.ts";
import type { Message, Subject } from "../../src/model/subject.ts";
import type { Evidence } from "../../src/model/verdict.ts";
import { formatsOf } from "../../src/reporters/formats.ts";
import { textAt } from "../../src/reporters/text/evidence.ts";
import { writeBundle } from "../../src/tasks/bundle.ts";
import { redactEvents } from "../../src/tasks/redact.ts";
import { EMPTY_TALLY } from "../../src/tasks/tally.ts";
import { makeFolder } from "../io/folder.ts";
import { ASSESSMENTS, RUN, writeReport } from "../reporters/events.ts";

const FIRST = ["Daniel", "Oluwaseun", "Zoë", "Marie-Claire", "Søren", "Дмитрий", "O'Neil"] as const;
const LAST = ["Okafor", "Lindqvist", "Þórsdóttir", "Nguyễn", "García", "D'Amico"] as const;

/** What must show nowhere: a recipient, a writer beside it, a person whom only texts name, and their contacts. */
const KNOWN = fc.record({
  first: fc.constantFrom(...FIRST),
  last: fc.constantFrom(...LAST),
  third: fc.constantFrom("Theodora Vance", "Ibrahim"),
  mentioned: fc.constantFrom("Keller", "Anna Berg", "Ng"),
  digits: fc.integer({ min: 100_000, max: 999_999 }),
  handle: fc.stringMatching(/^[a-z]{5,9}_[0-9]{2}$/u),
  turns: fc.array(fc.tuple(fc.constantFrom("subject", "recipient", "other"), fc.nat({ max: 10 })), { minLength: 2, maxLength: 6 }),
  from: fc.nat({ max: 60 }),
  length: fc.nat({ max: 60 }),
});
type Known = typeof KNOWN extends fc.Arbitrary<infer Value> ? Value : never;

const PROFILE = { name: "Mara Quist", handle: "mara-quist", emails: ["mara@firm.example"] };

function secretsOf({ first, last, third, mentioned, digits, handle }: Known): Record<string, string> {
  const name = `${first} ${last}`;
  const [email, phone, link] = [`${handle.slice(0, 4)}@home.example`, `+44 7700 ${digits}`, `https://blog.example/${handle}`];
  return { first, last, name, third, mentioned, email, phone, link, handle, employer: "Harbour Works" };
}

/** A run in which all of them stand in texts, fields, ids, names of files and problems. */
function eventsOf(known: Known): Event[] {
  const { first, last, third, mentioned, handle, turns, from, length } = known;
  const { name = "", email = "", phone = "", link = "" } = secretsOf(known);
  const lines = [
    `Hello ${first}, I am Mara.`,
    `${name.toUpperCase()}: ${email}`,
    `call ${phone} or ${third}`,
    `telegram: @${handle}`,
    `see ${link} by ${last}`,
    `${third} says hi to ${name.toLowerCase()}'s team`,
    "keep this between us",
    `> ${email}\n> ${phone}`,
    `${mentioned} pays, and ${mentioned} asks`,
    `> Dear ${mentioned},\n> no`,
    `it is for ${first}`,
  ];
  const said = turns.map(([writer, line]): Message => ({
    from: writer,
    sender: { subject: "Mara Quist", recipient: name, other: third }[writer],
    text: lines[line] ?? "",
    links: [{ url: link }],
  }));
  const messages: Message[] = [
    { from: "recipient", sender: name, text: `${email} ${phone} ${link} telegram: @${handle}` },
    { from: "other", sender: third, text: `hello, Dr. ${mentioned} knows` },
    ...said,
  ];
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
  const file = `exports of ${first}/${name}, ${email}.json`;
  const id = `thread-with-${first}-and-${mentioned}`;
  const subject: Subject = { id, profile: PROFILE, recipient: { name, employer: "Harbour Works" }, messages };
  const [finding] = ASSESSMENTS.high.verdict.findings;
  if (finding === undefined) throw new Error("the high one has findings");
  const quotes = evidence.map((item) => (item.kind === "text" ? item.quote : "")).join("”, “");
  const assessment: Assessment = {
    kind: "assessment",
    origin: { name: file, line: 2, pointer: `/${first}` },
    subject,
    verdict: {
      ...ASSESSMENTS.high.verdict,
      id,
      findings: [{ ...finding, message: `says: “${quotes}”`, evidence }],
      notCounted: [{ rule: "off-platform", evidence }],
    },
  };
  const place = { file, line: 1, text: `{"to": "${name} ${mentioned} ${email}"}` };
  return [
    diagnose("input/wrong-type", { expected: "a date", found: `string "${name}, ${mentioned}, ${phone}"` }, place),
    assessment,
    { kind: "listed", assessment },
    diagnose("input/not-json", { reason: `expected a value, found \`${third}\`` }, { ...place, line: 3 }),
    diagnose("input/owner-unknown", { names: `${name}, ${third}` }, { file }),
    diagnose("input/empty", { name: file }, { file: `exports of ${first}/empty.json` }),
    {
      kind: "summary",
      subjects: 2,
      bands: { ...EMPTY_TALLY.bands, high: 2 },
      errors: 3,
      warnings: 1,
      inputs: [{ name: file, sha256: "1".repeat(64), bytes: 10 }],
    },
  ];
}

const ASKED: Run = { ...RUN, failOn: "low" };
const WAYS = [...formatsOf("assess"), "bundle"] as const;

async function write(way: (typeof WAYS)[number], events: readonly Event[]): Promise<string> {
  if (way !== "bundle") return decode(await writeReport(way, ASKED, events));
  const target = join(await makeFolder(), "record.zip");
  await writeBundle(ASKED, events, [], { target, stdin: [], beside: [], withoutInputs: true });
  // Nothing in it is compressed.
  return decode(await readFile(target, "utf8"));
}

async function redact(events: readonly Event[]): Promise<Event[]> {
  const redacted: Event[] = [];
  for await (const event of redactEvents(replay(events))) redacted.push(event);
  return redacted;
}

async function* replay(events: readonly Event[]): AsyncIterable<Event> {
  yield* events;
}

describe.each(WAYS)("what is masked, in %s", (way) => {
  it("survives nowhere", async () => {
    await fc.assert(
      fc.asyncProperty(KNOWN, async (known) => {
        expect(findLeaks(await write(way, await redact(eventsOf(known))), known)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("is found where a stage is left out: the search for it can fail", async () => {
    await fc.assert(
      fc.asyncProperty(KNOWN, async (known) => {
        expect(findLeaks(await write(way, eventsOf(known)), known)).toContain("first");
      }),
      { numRuns: 3 },
    );
  });
});

it("quotes stand at their offsets, in the masked text and in the raw one", async () => {
  await fc.assert(
    fc.asyncProperty(KNOWN, async (known) => {
      const events = eventsOf(known);
      for (const [at, event] of (await redact(events)).entries()) {
        const raw = events[at];
        if (event.kind !== "assessment" || raw?.kind !== "assessment") continue;
        expect(event.subject.profile).toEqual(PROFILE);
        for (const [place, item] of (event.verdict.findings[0]?.evidence ?? []).entries()) {
          const before = raw.verdict.findings[0]?.evidence[place];
          if (item.kind !== "text" || before?.kind !== "text") throw new Error("all of it is text");
          expect(textAt(event.subject, item.pointer)?.slice(item.start, item.end)).toBe(item.quote);
          expect(textAt(raw.subject, item.pointer)?.slice(item.given?.start, item.given?.end)).toBe(before.quote);
        }
      }
    }),
    { numRuns: 100 },
  );
});

/** The secrets that a report shows. */
function findLeaks(report: string, known: Known): string[] {
  return Object.entries(secretsOf(known)).flatMap(([what, secret]) => (survives(report, secret) ? [what] : []));
}

/** As a reader sees it: escapes of JSON, XML, HTML and URIs undone. */
function decode(report: string): string {
  return report
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/(?:%[0-9a-f]{2})+/giu, (escaped) => decodeURIComponent(escaped));
}

/** As a whole word, in any case. */
function survives(report: string, secret: string): boolean {
  const pattern = secret.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`, "iu").test(report);
}
