import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { onTestFinished } from "vitest";
import { describeTree, type Tree } from "../../../src/cli/completion/tree.ts";
import { buildProgram } from "../../../src/cli/program.ts";

/** The tree of the whole command line. */
export function wholeTree(): Tree {
  return describeTree(
    buildProgram({ clock: 0, readClock: () => 0, stop: new AbortController().signal, tally: undefined, failOn: undefined }),
  );
}

/** Whether a shell is there to be asked. */
export function hasShell(name: string): boolean {
  const isThere = spawnSync(name, ["-c", "exit 0"]).status === 0;
  if (!isThere) console.log(`skipped: no ${name}`);
  return isThere;
}

/** Runs a script in a shell, in a folder with `chat one.json`, `chat.zip` and `rules/`; gives its lines, sorted. */
export function runIn(shell: string, args: readonly string[], script: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "linkwary-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["chat one.json", "chat.zip"]) writeFileSync(join(folder, name), "");
  mkdirSync(join(folder, "rules"));
  writeFileSync(join(folder, ".script"), script);
  const { stdout, stderr, status } = spawnSync(shell, [...args, ".script"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, HOME: folder },
  });
  if (status !== 0 || stderr !== "") throw new Error(`${shell}: ${status}\n${stderr}`);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .sort();
}
