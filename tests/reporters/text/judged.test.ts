import { describe, expect, it } from "vitest";
import { ruleOf, titleOf } from "../../../src/reporters/text/judged.ts";
import { pageOf } from "../page.ts";

describe("a rule in a report", () => {
  it("has its text, and shows the id of others", () => {
    const page = pageOf("high");
    expect(ruleOf(page, "paid-report")?.weight).toBe(12);
    expect([titleOf(page, "paid-report"), titleOf(page, "constructor")]).toEqual(["Offers money for a report", "constructor"]);
  });
});
