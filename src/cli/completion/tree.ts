import type { Argument, Command, Option } from "commander";

/** What shells complete, and a manual describes: a command with all below it. */
export type Tree = {
  /** Words after the tool's name: `rules check`. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly usage: string;
  readonly flags: readonly Flag[];
  readonly operands: readonly Value[];
  readonly commands: readonly Tree[];
};

export type Flag = { readonly long: string; readonly shown: string; readonly description: string; readonly value: Value | undefined };

/** A value: one of a set, the name of a file, or anything. An `output` is one of a set with a file behind `=`. */
export type Value = { readonly name: string; readonly kind: "choice" | "output" | "file" | "any"; readonly choices: readonly string[] };

/** The tree of a program. */
export function describeTree(command: Command, above = ""): Tree {
  const path = above === "" && command.parent === null ? "" : `${above} ${command.name()}`.trim();
  const help: Flag = { long: "--help", shown: "--help", description: "print help", value: undefined };
  return {
    path,
    name: command.name(),
    description: command.description(),
    usage: command.usage(),
    flags: [...command.options.map(describeOption), help],
    operands: command.registeredArguments.map(describeArgument),
    commands: command.commands.map((below) => describeTree(below, path)),
  };
}

/** A tree and all below it. */
export function listCommands(tree: Tree): readonly Tree[] {
  return [tree, ...tree.commands.flatMap(listCommands)];
}

function describeOption({ long, flags, description, argChoices, required, optional }: Option): Flag {
  const name = /[<[](.+)[>\]]$/u.exec(flags)?.[1] ?? "";
  return { long: long ?? flags, shown: flags, description, value: required || optional ? toValue(name, argChoices) : undefined };
}

function describeArgument(argument: Argument): Value {
  return toValue(argument.name(), argument.argChoices);
}

/** Values that are called after what they name. */
const FILES = /file|folder|pack|zip|input/u;

function toValue(name: string, choices: readonly string[] | undefined): Value {
  if (choices !== undefined) return { name, kind: name.includes("=") ? "output" : "choice", choices };
  return { name, kind: FILES.test(name) ? "file" : "any", choices: [] };
}
