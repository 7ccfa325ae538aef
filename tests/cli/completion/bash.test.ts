import { describe, expect, it } from "vitest";
import { writeBash } from "../../../src/cli/completion/bash.ts";
import { hasShell, runIn, wholeTree } from "./shells.ts";

/** What bash offers for the last of the words, as readline would have split them. */
function complete(...words: readonly string[]): string[] {
  const quoted = words.map((word) => `'${word}'`).join(" ");
  const script = `${writeBash(wholeTree())}
COMP_WORDS=(linkwary ${quoted}); COMP_CWORD=${words.length}; _linkwary; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return runIn("bash", ["--norc"], script);
}

describe.skipIf(!hasShell("bash"))("completion in bash", () => {
  it("knows the commands and those below them", () => {
    expect(complete("")).toEqual(["assess", "completion", "convert", "formats", "rules"]);
    expect(complete("rules", "c")).toEqual(["check", "compile"]);
  });

  it("knows the flags of each command", () => {
    expect(complete("assess", "--f")).toEqual(["--fail-on", "--format", "--from"]);
    expect(complete("rules", "check", "x", "--f")).toEqual(["--fix", "--fixtures", "--format"]);
  });

  it("knows what a flag takes: one of a set, a file, or what nobody can guess", () => {
    expect(complete("assess", "--fail-on", "")).toEqual(["high", "insufficient-data", "low", "medium"]);
    expect(complete("assess", "--profile", "chat")).toEqual(["chat one.json", "chat.zip"]);
    expect(complete("assess", "--top", "")).toEqual([]);
    expect(complete("assess", "--format", "s")).toEqual(["sarif", "stix"]);
    expect(complete("assess", "--format", "json", "=", "ru")).toEqual(["rules"]);
    expect(complete("assess", "--format", "json", "=")).toEqual([".script", "chat one.json", "chat.zip", "rules"]);
  });

  it("knows what a command is given", () => {
    expect(complete("assess", "ch")).toEqual(["chat one.json", "chat.zip"]);
    expect(complete("rules", "schema", "r")).toEqual(["report", "result", "rules"]);
    expect(complete("completion", "")).toEqual(["bash", "fish", "zsh"]);
  });
});
