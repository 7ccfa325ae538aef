import { describe, expect, it } from "vitest";
import { holds, profiled } from "../build.ts";

describe("in", () => {
  it.each([
    ['profile.emails.domain|in: "$freemail"', profiled({ emails: ["a@GMAIL.com"] }), true],
    ['profile.emails.domain|in: "$freemail"', profiled({ emails: ["a@acme.example", "a@gmail.com"] }), true],
    ['profile.emails.domain|in: "$freemail"', profiled({ emails: ["a@acme.example"] }), false],
    ['profile.emails.domain|in: "$freemail"', profiled({ emails: [] }), false],
    ['profile.emails.domain|in: "$freemail"', profiled({}), undefined],
    ['profile.headline|in: "$freemail"', profiled({ headline: "BUCHER.EXAMPLE" }), true],
    ['profile.headline|in: "$freemail"', profiled({ headline: "at gmail.com" }), false],
    ['profile.headline|in|cased: "$freemail"', profiled({ headline: "Bücher.example" }), true],
    ['profile.headline|in|cased: "$freemail"', profiled({ headline: "bücher.example" }), false],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });
});
