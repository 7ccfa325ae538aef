import { describe, expect, it } from "vitest";
import { show } from "./show.ts";

describe("phone", () => {
  it.each([
    ["call +44 7700 900123 now", "+44 7700 900123", { number: "+447700900123", country: "GB" }],
    ["call +1 (202) 555-0143.", "+1 (202) 555-0143", { number: "+12025550143" }],
    ["(+44) 7700 900123", "(+44) 7700 900123", { number: "+447700900123", country: "GB" }],
    ["＋44 7700 900123", "＋44 7700 900123", { number: "+447700900123", country: "GB" }],
  ])("reads %j", (raw, quote, phone) => {
    expect(show(raw, "phone")).toEqual([[quote, phone]]);
  });

  it.each(["+44", "500+", "C++", "+1 2", "+1234567890123456", "12345678", "$12,345,678", "2026-02-03", "https://x.com/+4477009001"])(
    "finds none in %j",
    (raw) => {
      expect(show(raw, "phone")).toEqual([]);
    },
  );
});
