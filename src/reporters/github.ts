import { toFiled } from "./problem.ts";
import type { Reporter } from "./reporter.ts";
import { escapeTerminal } from "./text/escape.ts";

/** Annotations of a GitHub workflow: a command for each problem, at its file, line and columns. */
export const reportGithub: Reporter = async function* (_, events) {
  for await (const event of events) {
    const problem = toFiled(event);
    if (problem === undefined) continue;
    const { file, line, column, length } = problem.place;
    const properties = {
      file,
      line,
      col: column,
      endColumn: column === undefined || length === undefined ? undefined : column + length,
      title: problem.code,
    };
    const written = Object.entries(properties).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
    );
    const words = problem.hint === undefined ? problem.message : `${problem.message}: ${problem.hint}`;
    yield `::${problem.severity} ${written.join(",")}::${escapeData(escapeTerminal(words))}\n`;
  }
};

/** As the runner reads them (actions/toolkit, command.ts): nothing in a value may end it or start another command. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(escapeTerminal(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
