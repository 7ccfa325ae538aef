import { describe, expect, it } from "vitest";
import { renderHead } from "../../../src/reporters/pretty/head.ts";
import { pageOf } from "../page.ts";

describe("the head of a page", () => {
  it("has source, band and score, both axes, and how to handle it", () => {
    expect(renderHead(pageOf("high"))).toEqual([
      "people.ndjson:1 李 明 · example/small 1.0.0 · as of 20 Nov 2026",
      "",
      "  HIGH  75/100  consistent with published warning signs of a hostile recruitment",
      "                approach (espionage)",
      "  approach      █████████████░░░░░░░░░░░░░░  48  medium",
      "  authenticity  ██░░░░░░░░░░░░░░░░░░░░░░░░░   9  low",
      "  handling      urgent: the recipient mentions a clearance",
      "",
    ]);
  });

  it("says what raised a band, and what quoted text would make of it", () => {
    const lines = renderHead(pageOf("medium"));
    expect(lines).toContain("  raised        to medium whatever the points, by “Asks to leave the platform”");
    expect(lines).toContain("  note          counting the quoted text would make it high: see below");
  });

  it("has shorter bars where the words need the room, and none where a bar would be none", () => {
    const axisAt = (width: number): string => renderHead(pageOf("medium", { width })).find((line) => line.includes("auth")) ?? "";
    expect(axisAt(80)).toBe("  authenticity  ░░░░░░░░░░░░░░░░░░░░░░░░░░░   –  not enough data, 0 of 12 checks");
    expect(axisAt(60)).toBe("  authenticity  ░░░░░░░   –  not enough data, 0 of 12 checks");
    expect(axisAt(50)).toBe("  authenticity     –  not enough data, 0 of 12");
  });

  it("shows the end of a long path", () => {
    const page = pageOf("low", { width: 60 });
    const long = { ...page, assessment: { ...page.assessment, origin: { name: `exports/${"folder/".repeat(9)}last.json` } } };
    expect(renderHead(long)[0]).toBe("…/folder/last.json · example/small 1.0.0 · as of 20 Nov 2026");
  });
});
