import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const FOLDER = fileURLToPath(new URL("../../fixtures/scenarios/", import.meta.url));
const TOOL = fileURLToPath(new URL("../../bin/linkwary.js", import.meta.url));
const SCENARIOS = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));

/** Transcripts of the built tool: a command, what it reads after `<<<`, then its status, stderr and stdout. */
describe("the command line", () => {
  it("has its scenarios", () => {
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(13);
  });

  it.each(SCENARIOS)("%s", (file) => {
    const written = readFileSync(FOLDER + file, "utf8");
    const transcript = run(written);
    // UPDATE=1 writes what the tool does now; what changed is reviewed before it is committed.
    if (process.env["UPDATE"] === "1") writeFileSync(FOLDER + file, transcript);
    else expect(transcript).toBe(written);
  });
});

function run(written: string): string {
  const [asked = ""] = written.split("\n=== status ");
  const [line = "", ...input] = asked.split("\n<<<\n");
  const args = line
    .replace(/^\$ linkwary ?/u, "")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
  const environment = { ...process.env, NO_COLOR: "1", COLUMNS: "80" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, ...args], {
    cwd: FOLDER,
    input: input.join(""),
    encoding: "utf8",
    env: environment,
  });
  return `${asked.trimEnd()}\n=== status ${status}\n=== stderr\n${stderr}=== stdout\n${stdout}`;
}
