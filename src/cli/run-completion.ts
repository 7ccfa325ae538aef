import type { Command } from "commander";
import { writeBash } from "./completion/bash.ts";
import { writeFish } from "./completion/fish.ts";
import { describeTree, type Tree } from "./completion/tree.ts";
import { writeZsh } from "./completion/zsh.ts";

const WRITERS = { bash: writeBash, zsh: writeZsh, fish: writeFish } as const satisfies Record<string, (root: Tree) => string>;

/** The script that completes a program in a shell. */
export function writeCompletion(shell: keyof typeof WRITERS, program: Command): string {
  return WRITERS[shell](describeTree(program));
}
