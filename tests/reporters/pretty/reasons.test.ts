import { describe, expect, it } from "vitest";
import { renderReasons, renderReassurance } from "../../../src/reporters/pretty/reasons.ts";
import { ASSESSMENTS } from "../events.ts";
import { pageOf } from "../page.ts";

const [wanted, young, combined] = ASSESSMENTS.high.verdict.findings;

describe("the reasons", () => {
  it("have the sum, then each with points, words, meaning and honest reading", () => {
    expect(renderReasons(pageOf("high")).slice(0, 11)).toEqual([
      "Why                                            66.0 points − 50 base = 16.0 → 75",
      "  +22.0  asks for what is not public                           message 3 · 3 Feb",
      "         ““What we pay for” is [the view from inside] 🙂: my client wants to…”",
      "         “…to know what colleagues really think, [nothing from the papers].”",
      "         and 3 more",
      "         why      Published accounts name this sign (wants what is not public),",
      "                  and give its reason in one sentence.",
      "         honest   An honest person may do the same, in the open and under a name",
      "                  that can be looked up.",
      "         source   Example Service: warning signs",
      "         open     the exception “names-a-paper” could not be checked",
    ]);
  });

  it("have the unit of a measured fact", () => {
    expect(renderReasons(pageOf("high", {}, { findings: young === undefined ? [] : [young] }))[2]).toBe(
      "         profile.accountAgeAtContact: 26 to 27 days",
    );
  });

  it("name the members of a combination, a few of many", () => {
    const members = ["a", "b", "c", "d", "e", "f"].map((rule) => ({ kind: "member", rule }) as const);
    const many = combined === undefined ? [] : [{ ...combined, evidence: members }];
    expect(renderReasons(pageOf("high", {}, { findings: many }))[2]).toBe("         together a + b + c + d and 2 more");
  });

  it("repeat the quote in the message where its line is not shown", () => {
    const findings = Array.from({ length: 9 }, () => wanted).flatMap((finding) => finding ?? []);
    const lines = renderReasons(pageOf("high", {}, { findings })).filter((line) => line.includes("+22.0"));
    expect(lines).toHaveLength(9);
    expect(lines.filter((line) => line.includes("asks for what is not public: “the view from inside”"))).toHaveLength(1);
    expect(lines.at(-1)).toContain(": “the view from inside”");
  });

  it("of less than a point are told by their number where they are many, with what they add", () => {
    const of = (counts: number[]): string[] =>
      renderReasons(pageOf("high", {}, { findings: counts.flatMap((counted) => (wanted === undefined ? [] : [{ ...wanted, counted }])) }));
    const whole = Array.from({ length: 8 }, () => 9);
    expect(of([...whole, 2, 0.9, 0.4, 0.1, 0]).slice(-3)).toEqual([
      expect.stringContaining("   +2.0  asks for what is not public"),
      "   +1.4  4 more of less than a point each",
      "",
    ]);
    expect(of([...whole, 2, 0.9, 0.4, 0.1]).filter((line) => line.includes("more of less"))).toEqual([]);
  });

  it("are nothing where nothing was found", () => {
    expect(renderReasons(pageOf("low"))).toEqual(["Why           nothing found that the rules look for", ""]);
  });
});

describe("reassurance", () => {
  it("has its points, and says why it has none", () => {
    expect(renderReassurance(pageOf("high"))[1]).toBe("   −4.0  the workplace is verified");
    expect(renderReassurance(pageOf("low"))).toContain("Reassurance   counted only where there is something to set it against");
    const { axes } = ASSESSMENTS.high.verdict;
    expect(renderReassurance(pageOf("low", {}, { axes }))).toContain("Reassurance   found, but not counted against a decisive reason");
  });

  it("may be none", () => {
    expect(renderReassurance(pageOf("medium"))).toEqual(["Reassurance   none found"]);
  });
});
