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
      undefined,
    ]);
    expect(filed[6]).toMatchObject({ severity: "error", hint: "the condition is false" });
  });
});
