import fc from "fast-check";
import { expect, it } from "vitest";
import { readLinkedin } from "../../../src/importers/linkedin.ts";
import type { Imported } from "../../../src/importers/importer.ts";
import { openSpill } from "../../../src/io/spill.ts";
import type { Spill } from "../../../src/model/source.ts";
import { exportOf } from "../exports.ts";

const HEADER = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,ATTACHMENTS\n";

/** Rows of several conversations, in any order; the first two are with the same person. */
const row = fc.record({ talk: fc.nat(6), own: fc.boolean(), text: fc.string({ unit: "grapheme", maxLength: 30 }) });
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

function toCsv(rows: readonly Row[]): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const url = (name: string): string => `https://l.example/in/${name}`;
  const lines = rows.map(({ talk, own, text }, place) => {
    const other = `p${Math.max(1, talk)}`;
    const [from, to] = own ? ["owner", other] : [other, "owner"];
    const date = `2026-01-01 00:00:${String(place % 60).padStart(2, "0")} UTC`;
    return ["c" + talk, "", from, url(from), to, url(to), date, "", `${place} ${text}`, ""].map(cell).join(",");
  });
  return `${HEADER}${lines.join("\n")}\n`;
}

async function read(csv: string, spill: Spill | undefined): Promise<Imported[]> {
  const all: Imported[] = [];
  for await (const item of readLinkedin(exportOf("messages.csv", csv), { strict: false, owner: undefined, spill })) all.push(item);
  return all;
}

it("what is put aside comes out as what is held, in the same order", async () => {
  let put = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60, size: "max" }), async (rows) => {
      const csv = toCsv(rows);
      const room = openSpill(600);
      const spill: Spill = { ...room, put: (list, text) => room.put(list, ((put += 1), text)) };
      try {
        expect(await read(csv, spill)).toEqual(await read(csv, undefined));
      } finally {
        room.close();
      }
    }),
    { numRuns: 60 },
  );
  expect(put).toBeGreaterThan(500);
});

it("what stands together is not put aside at all", async () => {
  const rows = Array.from({ length: 70 }, (_, place): Row => ({ talk: Math.floor(place / 10), own: false, text: "" }));
  const spill: Spill = { heldUnits: 600, put: () => expect.fail("put aside"), take: () => [] };
  expect((await read(toCsv(rows.toReversed()), spill)).filter(({ kind }) => kind === "subject").length).toBeGreaterThan(4);
});
