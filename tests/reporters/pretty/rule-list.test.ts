import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunPack } from "../../../src/model/event.ts";
import { renderRuleList } from "../../../src/reporters/pretty/rule-list.ts";
import { widthOf } from "../../../src/reporters/text/width.ts";
import { RUN } from "../events.ts";
import { hostileText } from "../hostile.ts";

const pack = RUN.pack as RunPack;

describe("the list of rules", () => {
  it("is by family in the order of the pack, the heaviest first", () => {
    expect(
      renderRuleList({ ...RUN, width: 60 }, pack)
        .split("\n")
        .slice(0, 7),
    ).toEqual([
      "example/small 1.0.0 · 10 rules in 2 families",
      "",
      "approach · Tasks (task)",
      "   +22  wants-non-public                  Wants what is not…",
      "   +14  pays-for-non-public               Pays for what is…",
      "   +12  paid-report                       Offers money for…",
      "   +10  off-platform                      Asks to leave the…",
    ]);
  });

  it("keeps to the width and lets nothing of a pack reach the terminal raw", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 40, max: 120 }), (words, width) => {
        const hostile = { ...pack, name: words, rules: pack.rules.map((rule) => ({ ...rule, id: words, title: words })) };
        for (const line of renderRuleList({ ...RUN, width }, hostile).split("\n")) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});
