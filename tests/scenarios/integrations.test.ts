import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const TOOL = `${process.execPath} ${resolve("bin/linkwary.js")}`;

type Action = { readonly runs: { readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[] } };
type Hook = { readonly id: string; readonly entry: string };

/** Runs the action's step as GitHub would: a script, its inputs as variables. */
function runAction(packs: string, strict = "false"): { readonly status: number | null; readonly output: string; readonly files: string } {
  const folder = mkdtempSync(join(tmpdir(), "linkwary-"));
  const [step] = (parse(readFileSync("action.yml", "utf8")) as Action).runs.steps;
  const variables = { PACKS: packs, FIXTURES: "", STRICT: strict, SARIF: join(folder, "rules.sarif"), LINKWARY: TOOL };
  expect(Object.keys(step?.env ?? {})).toEqual(Object.keys(variables));
  const summary = join(folder, "summary.md");
  const { status, stdout } = spawnSync("bash", ["-e", "-c", step?.run ?? ""], {
    encoding: "utf8",
    env: { ...process.env, ...variables, GITHUB_STEP_SUMMARY: summary },
  });
  return { status, output: stdout, files: readFileSync(variables.SARIF, "utf8") + readFileSync(summary, "utf8") };
}

describe("the action", () => {
  it("passes a sound pack, and leaves a report and a summary", () => {
    const { status, output, files } = runAction("fixtures/scenarios/packs/small\n");
    expect([status, output]).toEqual([0, ""]);
    expect(files).toContain('"results": []');
    expect(files).toMatch(/^## linkwary rules check\n\nNo problems in 2 files\.$/mu);
    expect(files).toMatch(/^## linkwary rules test\n\n4 tests of 2 rules: 4 passed, 0 failed\.$/mu);
  });

  it("fails a broken one, with an annotation for each problem", () => {
    const { status, output, files } = runAction("fixtures/scenarios/packs/broken");
    expect(status).toBe(1);
    expect(files).toContain(
      "### 2 errors\n\n- `fixtures/scenarios/packs/broken/rules.yaml:5:13` `off-plattform` is not a family of the pack",
    );
    expect(output.match(/^::error file=/gmu)).toHaveLength(2);
  });

  it("reads nothing of its inputs as a command", () => {
    const { status, output } = runAction("$(touch hacked); `touch hacked`");
    expect([status, output.includes("there is no such file")]).toEqual([1, true]);
  });
});

describe("the hooks of pre-commit", () => {
  it.each([
    ["linkwary-rules-check", 0],
    ["linkwary-rules-test", 0],
  ])("%s run on a sound pack", (id, status) => {
    const hook = (parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as readonly Hook[]).find((one) => one.id === id);
    const [, ...args] = (hook?.entry ?? "").split(" ");
    const ran = spawnSync(process.execPath, ["bin/linkwary.js", ...args, "fixtures/scenarios/packs/small"], { encoding: "utf8" });
    expect([ran.status, ran.stderr]).toEqual([status, ""]);
  });
});
