import { describe, expect, it } from "vitest";
import type { Page } from "../../../src/reporters/pretty/page.ts";
import { renderQuotes } from "../../../src/reporters/pretty/quote.ts";
import type { TextEvidence } from "../../../src/reporters/text/evidence.ts";
import { withoutColor } from "../events.ts";
import { pageOf } from "../page.ts";

describe("quoted words", () => {
  it("stand in the sentence around them", () => {
    expect(show("Hello there. Please add me on Signal, if you can. Thanks.", ["add me"])).toEqual([
      "“Please [add me] on Signal, if you can.”",
    ]);
  });

  it("share a line with what is near, and have their own otherwise", () => {
    const text = "Flights, hotel and meals are covered by us and you will be our guest for one whole week.";
    expect(show(text, ["hotel", "covered by us"])).toEqual(["“Flights, [hotel] and meals are [covered by us] and you…”"]);
    expect(show(text, ["one whole week", "Flights"])).toEqual([
      "“[Flights], hotel and meals are covered by us and you will…”",
      "“…by us and you will be our guest for [one whole week].”",
    ]);
    expect(show("one\ntwo", ["one", "two"])).toEqual(["“[one]”", "“[two]”"]);
  });

  it("are cut where they are longer than the line, at whole characters", () => {
    expect(show("中".repeat(80), ["中".repeat(80)])).toEqual([`“[${"中".repeat(28)}…]”`]);
    expect(show(`${"😀".repeat(150)} here ${"😀".repeat(150)}`, ["here"])).toEqual([`“…${"😀".repeat(12)} [here] ${"😀".repeat(13)}…”`]);
  });

  it("are shown alone where their text is not known", () => {
    const quote = { kind: "text", pointer: "/constructor/name", start: 0, end: 6, quote: "Object", selection: "a" } as const;
    expect(renderQuotes(pageOf("low"), [quote], "  ")).toEqual(["  “[Object]”"]);
  });

  it("are underlined with colour, and marked all the same", () => {
    const [line = ""] = show("Please add me", ["add me"], true);
    expect(line).toContain("[\u001b[1m\u001b[4madd me\u001b[24m\u001b[22m]");
    expect(withoutColor(line)).toBe("“Please [add me]”");
  });
});

function show(text: string, quotes: readonly string[], color = false): string[] {
  const page: Page = pageOf("low", { width: 62, color });
  const subject = { id: "a", messages: [{ from: "subject" as const, text }] };
  const evidence = quotes.map((quote): TextEvidence => {
    const start = text.indexOf(quote);
    return { kind: "text", pointer: "/messages/0/text", messageIndex: 1, start, end: start + quote.length, quote, selection: "a" };
  });
  return renderQuotes({ ...page, assessment: { ...page.assessment, subject } }, evidence, "");
}
