import type { Command } from "commander";
import { writeBash } from "./completion/bash.ts";
import { writeFish } from "./completion/fish.ts";
import { describeTree, type Tree } from "./completion/tree.ts";
import { writeZsh } from "./completion/zsh.ts";
import type { Shell } from "./commands/completion.ts";

const WRITERS = { bash: writeBash, zsh: writeZsh, fish: writeFish } as const satisfies Record<Shell, (root: Tree) => string>;

/** The script that completes a program in a shell. */
export function writeCompletion(shell: Shell, program: Command): string {
  return WRITERS[shell](describeTree(program));
}
