import { describe, expect, it } from "vitest";
import { toFiled } from "../../src/reporters/problem.ts";
import { RULE_EVENTS } from "./rule-events.ts";

describe("what is filed of an event", () => {
  it("are problems and tests that failed, with what to do", () => {
    const filed = RULE_EVENTS.map(toFiled);
    expect(filed.map((problem) => problem?.code)).toEqual([
      "rule/unknown-modifier",
      "rule/duplicate-id",
      "rule/duplicate-id",
      "rule/unused-list",
      "pack/unreadable",
      undefined,
      "test/failed",
      undefined,
      "test/unnoticed",
      "test/unnoticed",
      undefined,
      "test/missed-band",
      undefined,
    ]);
    expect(filed[6]).toMatchObject({ severity: "error", hint: "`early` does not hold; `ask` holds in message 2: “add me on <WhatsApp>”" });
    expect(filed[11]).toMatchObject({
      message: "the subject “s-<002>” is labelled insufficient-data or low, found high (73)",
      hint: "paid-report +12, off-platform-early +6.5",
      place: { file: "set.ndjson", line: 2 },
    });
  });
});
