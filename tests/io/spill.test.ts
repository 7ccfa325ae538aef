import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openSpill } from "../../src/io/spill.ts";
import { Failure } from "../../src/model/failure.ts";

it("gives each list back in its order, whatever its texts are", () => {
  const item = fc.record({ list: fc.nat(5), text: fc.string({ unit: "grapheme", maxLength: 50 }).map((text) => JSON.stringify(text)) });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), (items) => {
      const spill = openSpill();
      try {
        for (const { list, text } of items) spill.put(list, text.repeat(2000));
        for (const list of [3, 0, 1, 2, 4, 5])
          expect([...spill.take(list)]).toEqual(items.filter((put) => put.list === list).map(({ text }) => text.repeat(2000)));
      } finally {
        spill.close();
      }
    }),
    { numRuns: 30 },
  );
});

it("leaves nothing in the folder, not even while it is in use", () => {
  const folder = mkdtempSync(join(tmpdir(), "linkwary-test-"));
  const spill = openSpill(0, folder);
  try {
    for (let count = 0; count < 1000; count += 1) spill.put(0, "x".repeat(1000));
    expect(readdirSync(folder)).toEqual([]);
    expect([...spill.take(0)]).toHaveLength(1000);
    expect([...spill.take(0)]).toEqual([]);
  } finally {
    spill.close();
    rmSync(folder, { recursive: true });
  }
});

it("says where there is no room", () => {
  const spill = openSpill(0, "/nowhere/at/all");
  expect(() => spill.put(0, "x".repeat(100_000))).toThrow(Failure);
});
