import { describe, expect, it } from "vitest";
import { drawAccount } from "../../../src/reporters/html/account.ts";
import { signsOf } from "../../../src/reporters/html/signs.ts";
import { sheetOf, wordsOf } from "./sheet.ts";

describe("the account", () => {
  it("has every known value under its meaning, with what was read off it", () => {
    const created = { raw: "2026-01", min: 0, max: 1, local: false };
    const sheet = sheetOf({
      profile: {
        name: "李 明",
        createdAt: created,
        connections: { min: 500, max: Infinity },
        posts: { min: 3, max: 3 },
        skills: ["a", "b"],
      },
      employer: { registered: false },
    });
    const words = wordsOf(drawAccount(sheet, signsOf(sheet))?.markup ?? "");
    expect(words).toContain("account created 2026-01 2 +18.0 the account is 26 to 27 days old");
    expect(words).toContain("connections or friends 500+ posts 3 skills a skills b");
    expect(words).toMatch(/ no$/u);
  });

  it("is nothing where nothing is known", () => {
    const sheet = sheetOf({ profile: {} });
    expect(drawAccount(sheet, [])).toBeUndefined();
  });
});
