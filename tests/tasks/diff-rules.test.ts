import { describe, expect, it } from "vitest";
import type { Run } from "../../src/model/event.ts";
import type { RulesDiff } from "../../src/model/rules-diff.ts";
import { diffRules } from "../../src/tasks/diff-rules.ts";

const RUN: Run = { tool: { name: "linkwary", version: "0" }, command: "rules diff", width: 80, color: false, summary: true, quiet: false };
const PACKS = "fixtures/scenarios/packs";
const options = { before: `${PACKS}/small`, after: `${PACKS}/small-next`, clock: 0, signal: new AbortController().signal };

describe("what two packs say differently", () => {
  it("is which rules, and whose verdict moves", async () => {
    const { text, problems } = await diffRules({ ...options, on: ["fixtures/scenarios/inputs/labelled.ndjson"] }, "json", RUN);
    const diff = JSON.parse(text) as RulesDiff;
    expect(diff.rules.map(({ rule, kind }) => `${kind} ${rule}`)).toEqual([
      "added asks-for-money",
      "changed off-platform",
      "removed wants-non-public",
    ]);
    expect(diff.moves[0]).toMatchObject({
      id: "a",
      before: { score: 82, band: "high" },
      after: { score: 15, band: "low" },
      lost: ["wants-non-public"],
    });
    expect([diff.subjects, diff.moves.length, problems]).toEqual([5, 3, []]);
  });

  it("is nothing of a pack and itself", async () => {
    const { text } = await diffRules({ ...options, after: options.before, on: [] }, "pretty", RUN);
    expect(text).toBe("example/small 1.0.0 → example/small 1.0.0 · the same rules\n");
  });

  it("comes with the problems of the subjects", async () => {
    const { problems } = await diffRules({ ...options, on: ["fixtures/scenarios/inputs/nobody.json"] }, "markdown", RUN);
    expect(problems).toMatchObject([{ severity: "error" }]);
  });

  it("is not told of a pack with errors", async () => {
    await expect(diffRules({ ...options, after: `${PACKS}/broken`, on: [] }, "json", RUN)).rejects.toMatchObject({ kind: "rules" });
  });
});
