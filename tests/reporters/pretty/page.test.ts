import { describe, expect, it } from "vitest";
import { section } from "../../../src/reporters/pretty/page.ts";
import { pageOf } from "../page.ts";

describe("a page", () => {
  it("has sections of a lead and what hangs from it", () => {
    expect(section(pageOf("high", { width: 30 }), "Excepted", "one two three four")).toEqual([
      "Excepted      one two three",
      "              four",
    ]);
  });
});
