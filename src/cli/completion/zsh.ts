import { type Flag, listCommands, type Tree, type Value } from "./tree.ts";

/** A script for zsh, with descriptions. */
export function writeZsh(root: Tree): string {
  const functions = listCommands(root).map(writeFunction);
  return `#compdef linkwary
# linkwary completion zsh: put this into a folder of $fpath as _linkwary, or: source <(linkwary completion zsh)
_linkwary_output() {
  if compset -P '*='; then _files; else compadd -S '' -- "$@"; fi
}

${functions.join("\n")}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _linkwary "$@"; else compdef _linkwary linkwary; fi
`;
}

function nameOf(path: string): string {
  return ["_linkwary", ...path.split(" ")].filter((word) => word !== "").join("_");
}

function writeFunction({ path, flags, operands, commands }: Tree): string {
  const specs = flags.map(writeFlag);
  if (commands.length === 0) {
    const words = operands.map((value) => quote(`*:${escape(value.name)}:${act(value)}`));
    return `${nameOf(path)}() {\n  _arguments -s ${[...specs, ...words].map((spec) => `\\\n    ${spec}`).join(" ")}\n}\n`;
  }
  const listed = commands.map(({ name, description }) => `    ${quote(`${name}:${description.replaceAll(":", "\\:")}`)}`);
  const cases = commands.map(({ name, path: below }) => `        ${name}) ${nameOf(below)} ;;`);
  return `${nameOf(path)}() {
  local context state line
  typeset -A opt_args
  local -a below=(
${listed.join("\n")}
  )
  _arguments -C ${specs.map((spec) => `\\\n    ${spec}`).join(" ")} \\
    '1: :->command' \\
    '*:: :->rest'
  case $state in
    command) _describe command below ;;
    rest)
      case $line[1] in
${cases.join("\n")}
      esac ;;
  esac
}
`;
}

function writeFlag({ long, description, value }: Flag): string {
  const many = value === undefined ? "" : "*";
  return quote(`${many}${long}[${escape(description)}]${value === undefined ? "" : `:${escape(value.name)}:${act(value)}`}`);
}

function act({ kind, choices }: Value): string {
  switch (kind) {
    case "any":
      return " ";
    case "file":
      return "_files";
    case "output":
      return ` _linkwary_output ${choices.join(" ")}`;
    case "choice":
      return `(${choices.join(" ")})`;
    default:
      return kind satisfies never;
  }
}

function escape(text: string): string {
  return text.replaceAll(/[\\:[\]]/gu, "\\$&");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
