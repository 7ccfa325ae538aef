import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Run } from "../../src/model/event.ts";
import { listResolved, listRules } from "../../src/tasks/list-rules.ts";
import { loadRules } from "../../src/tasks/load-rules.ts";
import { compilePackFile } from "../../src/tasks/read-packs.ts";
import { writeText } from "../../src/tasks/write-text.ts";

const RUN: Run = { tool: { name: "linkwary", version: "0" }, command: "rules list", width: 80, color: false, summary: true, quiet: false };
const SMALL = "fixtures/scenarios/packs/small";

describe("listing rules", () => {
  it("is by family, the heaviest first", async () => {
    const lines = (await listRules([SMALL], "pretty", RUN)).split("\n");
    expect(lines[0]).toMatch(/ · 2 rules in 2 families$/u);
    expect(lines.filter((line) => line.includes("off-platform"))).toHaveLength(2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("says where each value of a rule came from, and what it replaced", async () => {
    const packs = [SMALL, "fixtures/scenarios/packs/over"];
    const { rules } = JSON.parse(await listResolved(packs, "json", RUN)) as { readonly rules: readonly object[] };
    expect(rules).toMatchObject([
      {
        id: "off-platform",
        keys: {
          weight: {
            value: 20,
            file: "fixtures/scenarios/packs/over/rules.yaml",
            line: 3,
            replaced: [{ value: 12, file: `${SMALL}/rules.yaml`, line: 6 }],
          },
          title: { file: `${SMALL}/rules.yaml`, replaced: [] },
        },
      },
      { id: "wants-non-public" },
    ]);
    expect(await listResolved(packs, "pretty", RUN)).toContain(
      "  weight          20 · fixtures/scenarios/packs/over/rules.yaml:3\n                was  12 ·",
    );
  });

  it("has all static text as JSON", async () => {
    const { rules } = JSON.parse(await listRules([SMALL], "json", RUN)) as { readonly rules: readonly object[] };
    expect(rules).toMatchObject([
      { id: "off-platform", falsepositives: ["Many honest people prefer a messenger."] },
      { id: "wants-non-public" },
    ]);
  });
});

describe("a compiled pack", () => {
  it("is loaded from its file, and is the same rules", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "linkwary-")), "small.pack");
    await writeText(await compilePackFile([SMALL]), file);
    expect((await loadRules([file])).pack).toEqual((await loadRules([SMALL])).pack);
  });

  it("is refused where it is none", async () => {
    await expect(loadRules(["package.json"])).rejects.toMatchObject({ kind: "rules", diagnostics: [{ code: "pack/not-compiled" }] });
  });
});
