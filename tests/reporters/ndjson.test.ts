import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_TALLY } from "../../src/tasks/tally.ts";
import { resultSchema } from "../../src/model/result-schema.ts";
import { encodeEvent } from "../../src/reporters/ndjson.ts";
import { toResult } from "../../src/reporters/result.ts";
import { EVENTS, RUN, writeReport } from "./events.ts";
import { hostileText, spoil } from "./hostile.ts";

describe("ndjson", () => {
  it("is a line for each event, in order, that the schema describes", async () => {
    const lines = (await writeReport("ndjson")).trimEnd().split("\n");
    expect(lines.map((line) => resultSchema.parse(JSON.parse(line)).kind)).toEqual([
      "assessment",
      "diagnostic",
      "assessment",
      "assessment",
      "assessment",
      "summary",
    ]);
  });

  it("has a summary only where it is asked for, and nothing for tests of rules", async () => {
    expect(await writeReport("ndjson", { ...RUN, summary: false })).not.toContain('"kind":"summary"');
    const place = { file: "a.yaml", line: 1, column: 1 };
    const test = { rule: "a", test: "b", outcome: "passed", expected: "match", actual: "match", reasons: [], place } as const;
    expect(encodeEvent({ kind: "test-result", ...test }, true)).toBeUndefined();
  });

  it("passes on what a worker has written", () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(encodeEvent({ kind: "encoded", bytes, tally: EMPTY_TALLY, rules: {} }, false)).toBe(bytes);
  });

  it("is one line that parses to the very data, whatever their strings hold", () => {
    fc.assert(
      fc.property(fc.infiniteStream(hostileText), (texts) => {
        for (const event of spoil(EVENTS, texts)) {
          const line = String(encodeEvent(event, true));
          expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]/u);
          if (event.kind === "assessment") expect(JSON.stringify(JSON.parse(line))).toBe(JSON.stringify(toResult(event)));
        }
      }),
      { numRuns: 50 },
    );
  });
});
