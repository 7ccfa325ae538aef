import { describeTree, type Flag, listCommands, type Tree } from "./completion/tree.ts";
import { EXAMPLES } from "./examples.ts";
import { describeExit } from "./exit-status.ts";
import { buildProgram } from "./program.ts";

/** The manual page, made from the program itself: `man/linkwary.1`. */
export function writeManual(): string {
  const program = buildProgram({ clock: 0, readClock: () => 0, stop: new AbortController().signal, tally: undefined, failOn: undefined });
  const root = describeTree(program);
  const commands = listCommands(root).filter(({ commands: below }) => below.length === 0);
  return [
    `.TH LINKWARY 1 "" "linkwary ${program.version() ?? ""}" "User Commands"`,
    ".SH NAME",
    body("linkwary - warning signs of hostile recruitment approaches, in exported profiles and threads"),
    ".SH SYNOPSIS",
    commands.map((command) => `.B ${roff(`linkwary ${command.path}`)}\n${roff(command.usage)}`).join("\n.br\n"),
    ".SH DESCRIPTION",
    `.B linkwary\n${body(root.description)}.`,
    ".PP",
    body("Results go to stdout, everything else to stderr; - is stdin; files, folders and globs are accepted."),
    ".SH COMMANDS",
    ...commands.flatMap(writeCommand),
    ".SH EXIT STATUS",
    ...describeExit()
      .replace(/^exit status: /u, "")
      .split(/ · |\n {2}/u)
      .flatMap((status) => [".TP", `.B ${status.slice(0, status.indexOf(" "))}`, body(status.slice(status.indexOf(" ") + 1))]),
    ".SH EXAMPLES",
    ...Object.values(EXAMPLES)
      .flat()
      .flatMap(([want, write]) => [".TP", body(want), `.B ${roff(write)}`]),
    ".SH ENVIRONMENT",
    ".TP",
    ".B NO_COLOR, FORCE_COLOR",
    body("whether to use colour, where --color does not say"),
    "",
  ].join("\n");
}

function writeCommand({ path, usage, description, flags }: Tree): string[] {
  return [
    `.SS ${quote(`linkwary ${path} ${usage}`)}`,
    body(capitalize(description)),
    ...flags.filter(({ long }) => long !== "--help").flatMap(writeFlag),
  ];
}

function writeFlag({ shown, description, value }: Flag): string[] {
  const choices = value === undefined || value.choices.length === 0 ? "" : `: ${value.choices.join(", ")}`;
  return [".TP", `.B ${roff(shown)}`, body(`${description}${choices}`)];
}

function capitalize(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A text of the page, in lines that every editor shows whole. */
function body(text: string): string {
  return text
    .replaceAll(/(.{1,72})(?: |$)/gu, "$1\n")
    .trimEnd()
    .split("\n")
    .map(roff)
    .join("\n");
}

/** A line in roff: no sign of it is an escape, a request or a typographic hyphen. */
function roff(text: string): string {
  return text
    .replaceAll("\\", String.raw`\e`)
    .replaceAll("-", String.raw`\-`)
    .replace(/^([.'])/u, String.raw`\&$1`);
}

function quote(text: string): string {
  return `"${roff(text).replaceAll('"', '""')}"`;
}
