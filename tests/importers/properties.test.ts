import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSubject } from "../../src/importers/canonical/read-subject.ts";
import type { Imported } from "../../src/importers/importer.ts";
import type { ForeignName } from "../../src/importers/names.ts";
import { ARCHIVE_LIMITS, type Export } from "../../src/model/source.ts";
import { encodeSubject } from "../../src/reporters/subject.ts";
import { sourceOf } from "./byte-source.ts";
import { fixture, importAll } from "./exports.ts";

const FIXTURES: readonly (readonly [ForeignName, string])[] = [
  ["linkedin", "linkedin/archive"],
  ["linkedin", "linkedin/group"],
  ["linkedin", "linkedin/messages-of-2022.csv"],
  ["whatsapp", "whatsapp/_chat.txt"],
  ["whatsapp", "whatsapp/group.txt"],
  ["text", "text/chat.txt"],
  ["telegram", "telegram/single-chat.json"],
  ["telegram", "telegram/account.json"],
  ["facebook", "meta/folder"],
  ["instagram", "meta/group.json"],
  ["x", "x"],
  ["discord", "discord/direct.json"],
  ["slack", "slack"],
  ["email", "email/offer.eml"],
  ["email", "email/box.mbox"],
  ["resume", "resume/person.json"],
  ["profile", "profile/starts-at.json"],
  ["profile", "profile/duration.json"],
  ["profile", "profile/lines.ndjson"],
];

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 60);

/** What goes wrong with files: bytes cut off, taken out, doubled, or written over. */
const mutation = fc.record({
  file: fc.nat(),
  kind: fc.constantFrom("cut", "drop", "double", "write"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  text: fc.constantFrom(
    '"',
    ",",
    "\n",
    "{",
    "[]",
    "null",
    "-1",
    "\\",
    "\u00e9",
    "\u202e",
    "9".repeat(30),
    '"":',
    "\0",
    "<",
    ": ",
    "\ufeff",
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

async function mutate(input: Export, mutations: readonly Mutation[]): Promise<Export> {
  const files = await Promise.all(
    input.entries.map(async (entry) => ({
      entry,
      bytes: Buffer.from((await entry.open().whole(ARCHIVE_LIMITS.stdinBytes)) as Uint8Array),
    })),
  );
  for (const { file, kind, at, length, text } of mutations) {
    const chosen = files[file % files.length];
    if (chosen === undefined) continue;
    const place = Math.floor(at * chosen.bytes.length);
    const [before, within, after] = [
      chosen.bytes.subarray(0, place),
      chosen.bytes.subarray(place, place + length),
      chosen.bytes.subarray(place + length),
    ];
    if (kind === "cut") chosen.bytes = before;
    else if (kind === "drop") chosen.bytes = Buffer.concat([before, after]);
    else if (kind === "double") chosen.bytes = Buffer.concat([before, within, within, after]);
    else chosen.bytes = Buffer.concat([before, Buffer.from(text), after]);
  }
  const entries = files.map(({ entry, bytes }) => ({ ...entry, bytes: bytes.length, open: () => sourceOf(entry.open().name, bytes) }));
  return { ...input, entries };
}

/** A subject written as a record and read again, to hold it to the dictionary of fields. */
function readBack(items: readonly Imported[]): void {
  for (const item of items) {
    if (item.kind !== "subject") continue;
    const { subject, problems } = readSubject(JSON.parse(encodeSubject(item.subject)), { strict: true, id: "x" });
    expect(problems).toEqual([]);
    expect(subject).toEqual(item.subject);
  }
}

describe("every importer", () => {
  it.each(FIXTURES)("of %s reads %s to records that read back the same", async (as, path) => {
    const items = await importAll(as, fixture(path));
    expect(items.some(({ kind }) => kind === "subject")).toBe(true);
    readBack(items);
  });

  it.each(FIXTURES)("of %s never throws and never invents a field, whatever happens to %s", async (as, path) => {
    const whole = fixture(path);
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        const items = await importAll(as, await mutate(whole, mutations));
        expect(items.length).toBeGreaterThan(0);
        readBack(items);
      }),
      { numRuns: RUNS },
    );
  });
});

/** One word that stands nowhere else, so that it can be looked for. */
const WORD = "unmistakable";

/** Exports with a message put in, in the form of each platform. */
const WITH_MESSAGE: readonly (readonly [ForeignName, (text: string) => Readonly<Record<string, string>>])[] = [
  ["linkedin", (text) => ({ "messages.csv": `FROM,TO,DATE,CONTENT\nMira,Tove,2026-01-01 10:00:00 UTC,"${text.replaceAll('"', '""')}"\n` })],
  [
    "telegram",
    (text) => ({
      "a.json": JSON.stringify({
        name: "A",
        type: "personal_chat",
        id: 1,
        messages: [{ type: "message", from: "A", from_id: "user1", text }],
      }),
    }),
  ],
  [
    "facebook",
    (text) => ({
      "message_1.json": JSON.stringify({ participants: [], messages: [{ sender_name: "A", timestamp_ms: 1, content: text }] }),
    }),
  ],
  ["discord", (text) => ({ "a.json": JSON.stringify({ channel: {}, messages: [{ content: text, author: { id: "1", name: "a" } }] }) })],
  ["slack", (text) => ({ "c/2026-01-01.json": JSON.stringify([{ type: "message", user: "U1", text, ts: "1.0" }]), "users.json": "[]" })],
  [
    "x",
    (text) => ({
      "direct-messages.js": `window.YTD.direct_messages.part0 = ${JSON.stringify([{ dmConversation: { conversationId: "1-2", messages: [{ messageCreate: { senderId: "1", text } }] } }])}`,
    }),
  ],
  ["text", (text) => ({ "a.txt": text })],
];

describe("a message is never lost", () => {
  it.each(WITH_MESSAGE)("of %s", async (as, write) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 60 }), async (noise) => {
        const files = write(`${noise}${WORD}${noise}`);
        const entries = Object.entries(files).map(([path, content]) => ({
          path,
          bytes: content.length,
          open: () => sourceOf(path, content),
        }));
        const items = await importAll(as, { name: "x", entries, problems: [], close: async () => [] });
        const texts = items.flatMap((item) => (item.kind === "subject" ? (item.subject.messages ?? []).map(({ text }) => text ?? "") : []));
        expect(texts.some((text) => text.includes(WORD))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});
