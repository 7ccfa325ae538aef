import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../src/model/verdict.ts";
import { renderHead } from "../../../src/reporters/pretty/head.ts";
import { RUN } from "../events.ts";
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
      "  stages        task in message 3; rapport in 4 (3 Feb to 5 Feb)",
      "  handling      urgent: the recipient mentions a clearance",
      "",
    ]);
  });

  it("has the stages only where there is a course to tell, with the days that are known", () => {
    const stagesOf = (timeline: Verdict["timeline"]): string | undefined =>
      renderHead(pageOf("high", {}, { timeline })).find((line) => line.startsWith("  stages"));
    const at = "2026-02-03T09:00:00Z";
    expect(stagesOf([{ stage: "contact", messageIndex: 1, at }])).toBeUndefined();
    expect(
      stagesOf([
        { stage: "contact", messageIndex: 1, at },
        { stage: "task", messageIndex: 1, at },
      ]),
    ).toBe("  stages        contact, task in message 1 (3 Feb)");
    expect(
      stagesOf([
        { stage: "contact", messageIndex: 1 },
        { stage: "task", messageIndex: 2, at },
      ]),
    ).toBe("  stages        contact in message 1; task in 2");
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

  it("says where the pack has no checks", () => {
    const pack = RUN.pack && { ...RUN.pack, checks: { approach: 24, authenticity: 0 } };
    expect(renderHead(pageOf("medium", pack === undefined ? {} : { pack })).find((line) => line.includes("auth"))).toMatch(
      / {3}–  the pack has no checks$/u,
    );
  });

  it("shows the end of a long path", () => {
    const page = pageOf("low", { width: 60 });
    const long = { ...page, assessment: { ...page.assessment, origin: { name: `exports/${"folder/".repeat(9)}last.json` } } };
    expect(renderHead(long)[0]).toBe("…/folder/last.json · example/small 1.0.0 · as of 20 Nov 2026");
  });
});
