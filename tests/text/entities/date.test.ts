import { describe, expect, it } from "vitest";
import { quotes } from "./show.ts";

describe("date", () => {
  it.each([
    ["on 2026-02-03", "2026-02-03"],
    ["by 3.2.2026.", "3.2.2026"],
    ["on 03/02/26", "03/02/26"],
    ["on 3 February 2026", "3 February 2026"],
    ["the 3rd of Feb", "3rd of Feb"],
    ["3-Feb-2026", "3-Feb-2026"],
    ["Feb 3rd, 2026", "Feb 3rd, 2026"],
    ["in March 2026", "March 2026"],
    ["le 3 février 2026", "3 février 2026"],
    ["am 3. Mai", "3. Mai"],
    ["next Monday", "next Monday"],
    ["tomorrow", "tomorrow"],
  ])("reads %j", (raw, date) => {
    expect(quotes(raw, "date")).toEqual([date]);
  });

  it.each(["it may be", "1.2.3.2026", "40/50/2026", "march on", "mondays", "3.5", "12-34"])("finds none in %j", (raw) => {
    expect(quotes(raw, "date")).toEqual([]);
  });
});
