import { type Flag, listCommands, type Tree, type Value } from "./tree.ts";

/** A script for fish, with descriptions. */
export function writeFish(root: Tree): string {
  const commands = listCommands(root);
  const steps = commands.flatMap(({ path, commands: below }) =>
    below.map((next) => `            case ${quote(`${path} ${next.name}`)}\n                set found ${quote(next.path)}`),
  );
  return `# linkwary completion fish: put this into ~/.config/fish/completions/linkwary.fish
function __linkwary_at
    set -l found ''
    for word in (commandline -opc)[2..-1]
        switch "$found $word"
${steps.join("\n")}
        end
    end
    test "$found" = "$argv[1]"
end

complete -c linkwary -f
${commands.flatMap(writeCommand).join("\n")}
`;
}

function writeCommand({ path, flags, operands: [operand], commands }: Tree): string[] {
  const at = `complete -c linkwary -n ${quote(`__linkwary_at ${quote(path)}`)}`;
  return [
    ...commands.map(({ name, description }) => `${at} -a ${name} -d ${quote(description)}`),
    ...(operand === undefined || operand.kind === "any" ? [] : [`${at} ${offer(operand)}`]),
    ...flags.map((flag) => `${at} ${writeFlag(flag)}`),
  ];
}

function writeFlag({ long, description, value }: Flag): string {
  const needs = value === undefined ? "" : value.kind === "file" ? " -r -F" : value.kind === "any" ? " -x" : ` -x ${offer(value)}`;
  return `-l ${long.slice(2)}${needs} -d ${quote(description)}`;
}

function offer({ kind, choices }: Value): string {
  return kind === "file" ? "-F" : `-a ${quote(choices.join(" "))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/gu, "\\$&")}'`;
}
