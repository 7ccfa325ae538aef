import { listCommands, type Tree, type Value } from "./tree.ts";

/** A script for bash, from version 3.2 on, without the package of completions. */
export function writeBash(root: Tree): string {
  const commands = listCommands(root);
  const steps = commands.flatMap(({ path, commands: below }) =>
    below.map((next) => `      "${path} ${next.name}") command="${next.path}" ;;`),
  );
  const values = commands.flatMap(({ path, flags }) =>
    flags.flatMap(({ long, value }) => (value === undefined ? [] : [`    "${path} ${long}") ${reply(value)}; return ;;`])),
  );
  const flags = commands.map(
    (command) => `      "${command.path}") _linkwary_words "${command.flags.map(({ long }) => long).join(" ")}" ;;`,
  );
  const operands = commands.map((command) => `      "${command.path}") ${replyOperand(command)} ;;`);
  return `# linkwary completion bash: put this into a file that bash reads, or: source <(linkwary completion bash)
_linkwary_words() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}

_linkwary_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$current"))
}

_linkwary() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="" word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$command $word" in
${steps.join("\n")}
    esac
  done
  if [[ $current == = ]]; then current=""; _linkwary_files; return; fi
  if [[ $previous == = ]]; then _linkwary_files; return; fi
  case "$command $previous" in
${values.join("\n")}
  esac
  if [[ $current == -* ]]; then
    case "$command" in
${flags.join("\n")}
    esac
  else
    case "$command" in
${operands.join("\n")}
    esac
  fi
}

complete -o filenames -F _linkwary linkwary
`;
}

function replyOperand({ commands, operands: [operand] }: Tree): string {
  if (commands.length > 0) return `_linkwary_words "${commands.map(({ name }) => name).join(" ")}"`;
  return operand === undefined ? ":" : reply(operand);
}

function reply({ kind, choices }: Value): string {
  if (kind === "any") return ":";
  return kind === "file" ? "_linkwary_files" : `_linkwary_words "${choices.join(" ")}"`;
}
