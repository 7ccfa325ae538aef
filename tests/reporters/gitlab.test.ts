import { describe, expect, it } from "vitest";
import { writeRulesReport } from "./rule-events.ts";

describe("the gitlab report", () => {
  it("is an array of problems with severity, place and a name that stays", async () => {
    const report = JSON.parse(await writeRulesReport("gitlab")) as { readonly fingerprint: string }[];
    expect(report).toHaveLength(9);
    expect(report[0]).toMatchObject({
      check_name: "rule/unknown-modifier",
      severity: "major",
      location: { path: "ours/approach/off platform.yaml", lines: { begin: 14 } },
    });
    expect(report[3]).toMatchObject({ check_name: "rule/unused-list", severity: "minor" });
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(9);
  });

  it("is an empty array where there is nothing to tell", async () => {
    expect(JSON.parse(await writeRulesReport("gitlab", []))).toEqual([]);
  });
});
