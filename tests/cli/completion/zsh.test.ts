import { describe, expect, it } from "vitest";
import { writeZsh } from "../../../src/cli/completion/zsh.ts";
import { hasShell, runIn, wholeTree } from "./shells.ts";

/** What a function of the script asks zsh's completion for; only the line editor of a terminal could answer it. */
function ask(call: string): string[] {
  const script = `
compdef() { print -r -- "compdef $*" }
_arguments() { print -rl -- "$@"; state=$asked }
_describe() { print -rl -- "\${(@P)2}" }
compset() { [[ $word == *=* ]] }
_files() { print -r -- files }
compadd() { print -rl -- "\${@:4}" }
${writeZsh(wholeTree())}
${call}
`;
  return runIn("zsh", ["-f"], script);
}

describe.skipIf(!hasShell("zsh"))("completion in zsh", () => {
  it("is bound to the tool, and offers the commands", () => {
    const offered = ask("asked=command; _linkwary");
    expect(offered).toContain("compdef _linkwary linkwary");
    expect(offered.filter((line) => /^[a-z]+:/u.test(line)).map((line) => line.split(":")[0])).toEqual([
      "assess",
      "completion",
      "convert",
      "formats",
      "rules",
    ]);
  });

  it("gives each flag what it takes, and each command what it is given", () => {
    const specs = ask("_linkwary_assess");
    expect(specs).toContain("*:input:_files");
    expect(specs).toContain("--strict[also report unknown and duplicate keys]");
    expect(specs).toContain("*--profile[join a profile to the thread]:file:_files");
    expect(specs.find((spec) => spec.startsWith("*--fail-on["))).toMatch(/:band:\(insufficient-data low medium high\)$/u);
    expect(ask("_linkwary_rules_schema")).toContain("*:name:(subject result report rules pack)");
  });

  it("offers formats, and files behind the sign", () => {
    expect(ask("word=s; _linkwary_output sarif stix")).toEqual(expect.arrayContaining(["sarif", "stix"]));
    expect(ask("word=json=; _linkwary_output sarif stix")).toContain("files");
  });
});
