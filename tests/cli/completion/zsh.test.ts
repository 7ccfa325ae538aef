import { describe, expect, it } from "vitest";
import { writeZsh } from "../../../src/cli/completion/zsh.ts";
import { hasShell, runIn, wholeTree } from "./shells.ts";

/** What zsh offers at the end of a line: a shell within the shell is typed into, and writes down what it collects. */
function complete(line: string): string[] {
  const script = `
cat > .inner <<'INNER'
autoload -Uz compinit && compinit -u -d .dump
compadd() {
  local -a found
  local flag
  for flag in "$@"; do [[ $flag == -[OAD] ]] && { builtin compadd "$@"; return; }; done
  builtin compadd -A found "$@"
  print -rl -- $found >> .found
  builtin compadd "$@"
}
PS1=
LISTMAX=0
bindkey '^I' list-choices
${writeZsh(wholeTree())}
INNER
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'source .inner; print -r -- re"a"dy'
zpty -r shell line '*ready*'
zpty -w -n shell '${line}'$'\\t'
zpty -w -n shell $'\\C-uprint -r -- EN"D"\\n'
zpty -r shell line '*END*'
cat .found
`;
  return [...new Set(runIn("zsh", ["-f"], script))];
}

describe.skipIf(!hasShell("zsh"))("completion in zsh", () => {
  it("knows the commands, those below them, and what a flag takes", () => {
    expect(complete("linkwary ")).toEqual(["assess", "completion", "convert", "formats", "rules"]);
    expect(complete("linkwary rules c")).toEqual(["check", "compile"]);
    expect(complete("linkwary assess --fail-on ")).toEqual(["high", "insufficient-data", "low", "medium"]);
  }, 60_000);
});
