import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSubject } from "../../src/importers/canonical/read-subject.ts";
import type { Imported } from "../../src/importers/importer.ts";
import type { ForeignName } from "../../src/importers/names.ts";
import { ARCHIVE_LIMITS, type Export } from "../../src/model/source.ts";
import { encodeSubject } from "../../src/reporters/subject.ts";
import { sourceOf } from "./byte-source.ts";
import { exportOf, fixture, importAll, listFiles } from "./exports.ts";

/** Every fixture of each importer: new ones are mutated without a word here. */
const FIXTURES: readonly (readonly [ForeignName, string])[] = [
  ["linkedin", "linkedin/archive"],
  ["linkedin", "linkedin/group"],
  ["linkedin", "linkedin/with-files"],
  ["linkedin", "linkedin/messages-of-2022.csv"],
  ...each("whatsapp", "whatsapp"),
  ...each("text", "text"),
  ...each("telegram", "telegram"),
  ["facebook", "meta/folder"],
  ["facebook", "meta/encrypted.json"],
  ["instagram", "meta/group.json"],
  ["x", "x"],
  ...each("discord", "discord"),
  ["slack", "slack"],
  ...each("email", "email"),
  ...each("resume", "resume"),
  ...each("profile", "profile"),
];

function each(as: ForeignName, folder: string): (readonly [ForeignName, string])[] {
  return listFiles(folder).map((file) => [as, `${folder}/${file}`]);
}

/** `FUZZ_RUNS=3000 npx vitest run tests/importers/properties.test.ts --testTimeout=600000` is a run of minutes. */
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

/** Words that stand nowhere else, so that each can be looked for. */
const word = (place: number): string => `unmistakable${place}x`;

/** What a platform may write beside a message, or where something else is expected. */
const noise = fc.oneof(
  fc.constantFrom(null, true, -1, 0, "", "0", [], {}, [null], { text: 1 }, "2026-13-45", "user1", 1e300),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);

type Noise = Readonly<Record<string, unknown>>;
type Written = { readonly text: string; readonly place: number; readonly more: Noise };
type Write = (messages: readonly Written[]) => Readonly<Record<string, string>>;

const one = (name: string, value: unknown): Readonly<Record<string, string>> => ({ [name]: JSON.stringify(value) });

/** A day in March by number, so that WhatsApp's days cannot be months. */
const day = (place: number): string => String(13 + (place % 10));

/** Messages in the form of each platform, the keys that may hold anything, and how many may stand together. */
const WITH_MESSAGES: readonly (readonly [ForeignName, readonly string[], Write])[] = [
  [
    "linkedin",
    ["CONVERSATION ID", "CONVERSATION TITLE", "SENDER PROFILE URL", "RECIPIENT PROFILE URLS", "SUBJECT", "FOLDER", "ATTACHMENTS"],
    (list) => {
      const columns = ["FROM", "TO", "DATE", "CONTENT", ...new Set(list.flatMap(({ more }) => Object.keys(more)))];
      const cell = (value: unknown): string => `"${(typeof value === "string" ? value : "").replaceAll('"', '""')}"`;
      const rows = list.map(({ text, place, more }) => {
        const row: Noise = {
          FROM: place % 2 === 0 ? "Mira" : "Tove",
          TO: place % 2 === 0 ? "Tove" : "Mira",
          DATE: "2026-01-01 10:00:00 UTC",
        };
        return columns.map((column) => cell(column === "CONTENT" ? text : (more[column] ?? row[column]))).join(",");
      });
      return { "messages.csv": `${columns.map((column) => `"${column}"`).join(",")}\n${rows.join("\n")}\n` };
    },
  ],
  [
    "whatsapp",
    [],
    (list) => ({
      "a.txt": list.map(({ text, place }) => `${day(place)}.03.24, 10:00 - ${place % 2 === 0 ? "Ana" : "Me"}: ${text}\n`).join(""),
    }),
  ],
  [
    "telegram",
    ["id", "date", "date_unixtime", "from", "from_id", "photo", "file", "reactions", "text_entities", "forwarded_from", "media_type"],
    (list) =>
      one("a.json", {
        name: "A",
        type: "personal_chat",
        id: 1,
        messages: list.map(({ text, more }) => ({ type: "message", from: "A", from_id: "user1", ...more, text })),
      }),
  ],
  [
    "facebook",
    ["sender_name", "timestamp_ms", "photos", "videos", "share", "sticker", "reactions", "is_unsent", "call_duration", "files", "type"],
    (list) =>
      one("message_1.json", {
        participants: [],
        messages: list.map(({ text, more }) => ({ sender_name: "A", timestamp_ms: 1, ...more, content: text })),
      }),
  ],
  [
    "instagram",
    ["senderName", "timestamp", "media", "reactions", "isUnsent"],
    (list) => one("a_1.json", { participants: ["A", "B"], threadName: "A_1", messages: list.map(({ text, more }) => ({ ...more, text })) }),
  ],
  [
    "discord",
    ["id", "timestamp", "author", "attachments", "embeds", "stickers", "reactions", "mentions", "reference", "isPinned"],
    (list) =>
      one("a.json", { channel: {}, messages: list.map(({ text, more }) => ({ author: { id: "1", name: "a" }, ...more, content: text })) }),
  ],
  [
    "slack",
    ["user", "ts", "files", "attachments", "reactions", "bot_id", "username", "thread_ts"],
    (list) => ({
      ...one(
        "c/2026-01-01.json",
        list.map(({ text, more }) => ({ type: "message", user: "U1", ts: "1.0", ...more, text })),
      ),
      "users.json": "[]",
    }),
  ],
  [
    "x",
    ["id", "senderId", "recipientId", "createdAt", "mediaUrls", "urls", "reactions"],
    (list) => {
      const messages = list.map(({ text, more }) => ({ messageCreate: { senderId: "1", ...more, text } }));
      const value = JSON.stringify([{ dmConversation: { conversationId: "1-2", messages } }]);
      return { "direct-messages.js": `window.YTD.direct_messages.part0 = ${value}` };
    },
  ],
  [
    "email",
    [],
    (list) => ({
      "a.mbox": list
        .map(({ text, place }) => `From x Thu Jan  1 10:00:00 2026\nFrom: p${place % 3}@l.example\nTo: tove@h.example\n\n${text}\n\n`)
        .join(""),
    }),
  ],
  ["text", [], (list) => ({ "a.txt": list.map(({ text, place }) => `${place % 2 === 0 ? "Ana" : "Me"}: ${text}`).join("\n") })],
];

/** For how many messages a word stands; who the owner is says nothing of any. */
function sayLost(item: Imported): number {
  if (item.kind === "dropped") return item.count;
  return item.kind === "diagnostic" && item.code !== "input/owner-unknown" ? 1 : 0;
}

describe("a message is never lost", () => {
  it.each(WITH_MESSAGES)("of %s: each is in a subject, or is counted, or a problem stands for it", async (as, keys, write) => {
    const more = fc.dictionary(fc.constantFrom(...keys, "further"), noise, { maxKeys: 3 });
    const texts = fc.string({ unit: "grapheme-ascii", maxLength: 30 });
    const message = fc.record({ more, before: texts, after: texts });
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 6 }), async (list) => {
        const written = list.map(({ before, after, ...rest }, place) => ({ ...rest, place, text: `${before}${word(place)}${after}` }));
        const items = await importAll(as, exportOf("x", write(written)));
        const found = items
          .flatMap((item) => (item.kind === "subject" ? (item.subject.messages ?? []) : []))
          // What stands behind a label is kept as a link.
          .flatMap(({ text = "", links = [] }) => [text, ...links.map(({ url }) => url ?? "")])
          .join("\n");
        const lost = written.filter(({ place }) => !found.includes(word(place))).length;
        const said = items.reduce((sum, item) => sum + sayLost(item), 0);
        expect(lost === 0 || said >= lost).toBe(true);
        readBack(items);
      }),
      { numRuns: RUNS },
    );
  });
});
