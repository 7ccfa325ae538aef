import { describe, expect, it } from "vitest";
import { quotes } from "./show.ts";

describe("bare hosts", () => {
  it.each([
    ["look at acme-advisory.example.com please", "acme-advisory.example.com"],
    ["our page is brightwell.com.", "brightwell.com"],
    ["at brightwell[.]com today", "brightwell[.]com"],
    ["at brightwell(.)com today", "brightwell(.)com"],
    ["www.brightwell.in", "www.brightwell.in"],
  ])("are read from %j", (raw, host) => {
    expect(quotes(raw, "url")).toEqual([host]);
  });

  it.each(["we met.in the end", "see notes.md", "all the best.so long", "anna@brightwell.com", "v1.2.3", "and so on..."])(
    "are none in %j",
    (raw) => {
      expect(quotes(raw, "url")).toEqual([]);
    },
  );
});
