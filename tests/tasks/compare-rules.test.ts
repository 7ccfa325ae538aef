import { describe, expect, it } from "vitest";
import type { WrittenRule } from "../../src/model/written-rule.ts";
import { compareRules } from "../../src/tasks/compare-rules.ts";

function written(id: string, values: Readonly<Record<string, unknown>>): WrittenRule {
  return { id, keys: Object.entries(values).map(([key, value]) => ({ key, value, file: "f", line: 1, replaced: [] })) };
}

describe("two versions of rules", () => {
  it("are compared by id, in their order", () => {
    expect(compareRules([written("b", {}), written("c", {})], [written("c", {}), written("a", {})])).toEqual([
      { rule: "a", kind: "added", keys: [] },
      { rule: "b", kind: "removed", keys: [] },
    ]);
  });

  it("tell of a map which keys, of a list which items", () => {
    const before = { weight: 12, detection: { ask: { "message.text|phrase": ["one", "two"] }, condition: "ask" }, tags: ["a", "b"] };
    const after = {
      weight: 14,
      detection: { ask: { "message.text|phrase": ["two", "three"] }, condition: "ask" },
      tags: ["b", "a"],
      from: "any",
    };
    expect(compareRules([written("r", before)], [written("r", after)])).toEqual([
      {
        rule: "r",
        kind: "changed",
        keys: [
          { path: "weight", removed: [12], added: [14] },
          { path: "detection › ask › message.text|phrase", removed: ["one"], added: ["three"] },
          { path: "tags", removed: [], added: [] },
          { path: "from", removed: [], added: ["any"] },
        ],
      },
    ]);
  });
});
