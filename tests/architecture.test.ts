import { readdirSync, readFileSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { describe, expect, it } from "vitest";
import config from "../.dependency-cruiser.js";

describe("the house", () => {
  it("keeps its layers, and the check saw every module", async () => {
    const result = await look("src");
    const files = listFiles("src").length;
    expect(result.summary.totalCruised).toBeGreaterThanOrEqual(files);
    expect(files).toBeGreaterThan(100);
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  }, 60_000);

  it("proves itself: each planted breach is found", async () => {
    const result = await look("fixtures/architecture/src");
    const found = new Set(result.summary.violations.map(({ rule, from }) => `${from.split("/").slice(-2).join("/")}: ${rule.name}`));
    expect([...found].sort()).toEqual([
      "cli/reaches-past-tasks.ts: cli-uses-only-tasks-model",
      "engine/parses-yaml.ts: engine-uses-only-its-packages",
      "engine/reads-a-file.ts: engine-touches-nothing-of-node",
      "io/opens-a-network.ts: no-network",
      "language/cycle-a.ts: no-cycles",
      "model/fields.ts: zod-only-in-schemas",
      "reporters/knows-the-text.ts: reporters-uses-only-model",
      "text/knows-the-engine.ts: text-uses-only-model",
    ]);
  }, 60_000);

  it("has no clock, chance, console or process in its pure layers", () => {
    const ambient = /\bDate\.now\(|new Date\(\)|Math\.random|\bconsole\.|\bprocess\.|localeCompare\(|\bfetch\(/u;
    const pure = ["model", "text", "importers", "language", "engine", "redaction", "reporters"].flatMap((layer) =>
      listFiles(`src/${layer}`),
    );
    expect(pure.length).toBeGreaterThan(90);
    expect(pure.filter((file) => ambient.test(withoutComments(readFileSync(file, "utf8"))))).toEqual([]);
    expect(ambient.test("const now = Date.now();")).toBe(true);
  });

  it("throws the process's status from one place only", () => {
    const setsStatus = /process\.exit(Code)?\b/u;
    expect(listFiles("src").filter((file) => setsStatus.test(readFileSync(file, "utf8")))).toEqual(["src/cli/main.ts"]);
  });
});

async function look(folder: string): Promise<ICruiseResult> {
  const { output } = await cruise([folder], { ...config.options, ruleSet: { forbidden: config.forbidden ?? [] }, validate: true });
  if (typeof output === "string") throw new Error("expected a result, not a report");
  return output;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file}`)
    .sort();
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, "");
}
