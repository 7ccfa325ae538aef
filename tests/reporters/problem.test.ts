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
    expect(filed[6]?.message).toBe('the test “late & "odd"” of `off-platform-early` expected match, found no-match');
    expect(filed[6]).toMatchObject({ severity: "error", hint: "`early` does not hold; `ask` holds in message 2: “add me on <WhatsApp>”" });
    expect(filed[11]).toMatchObject({
      message: "the subject “s-<002>” is labelled insufficient-data or low, found high (73)",
      hint: "paid-report +12, off-platform-early +6.5",
      place: { file: "set.ndjson", line: 2 },
    });
  });

  it("is a warning where a test passes that is marked todo, and says what differs where the outcome does not", () => {
    const [passed, failed] = RULE_EVENTS.flatMap((event) => (event.kind === "test-result" ? event : []));
    if (passed === undefined || failed === undefined) throw new Error("there are tests among the events");
    expect(toFiled({ ...passed, outcome: "todo-passed" })).toMatchObject({ code: "test/todo-passed", severity: "warning" });
    expect(toFiled({ ...failed, actual: "match" })?.message).toMatch(/expected match, found match, but not as it is written$/u);
  });
});
