import { describe, expect, it } from "vitest";
import { renderNext } from "../../../src/reporters/pretty/next.ts";
import { pageOf } from "../page.ts";

describe("the next steps", () => {
  it("are the pack's for this kind of approach, and where to report it", () => {
    expect(renderNext(pageOf("high"))).toEqual([
      "",
      "Next          1 Do not answer; keep every message, name, link and handle as it",
      "                is, with dates.",
      "              2 Tell the security officer.",
      "Report        Security Service",
      "              https://service.example/report",
    ]);
  });

  it("are general where the kind is not known", () => {
    expect(renderNext(pageOf("medium"))[1]).toBe("Next          1 keep the thread and the profile page before they disappear");
  });

  it("are none where there is little or nothing to act on", () => {
    expect(renderNext(pageOf("low")).at(-1)).toMatch(/^Next {10}nothing to do; /u);
    expect(renderNext(pageOf("insufficient-data")).at(-1)).toMatch(/^Next {10}export the whole thread /u);
  });

  it.each(["constructor", "toString", "__proto__", "DE"])("have no reporting lines for %s", (country) => {
    expect(renderNext(pageOf("high", { country })).join("\n")).not.toContain("Report");
  });
});
