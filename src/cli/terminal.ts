import process from "node:process";

/** Columns of a report where the terminal does not say, the most that text reads well in, and the most that a table uses. */
const WIDTH = { default: 80, least: 40, text: 100, table: 160 } as const;

/** Columns to write into. */
export function terminalWidth(most: "text" | "table" = "text"): number {
  const columns = process.stdout.columns ?? WIDTH.default;
  return Math.min(WIDTH[most], Math.max(WIDTH.least, columns));
}

/** Whether to use colour: `--color`, else NO_COLOR and FORCE_COLOR, else whether stdout is a terminal. */
export function wantsColor(flag: "auto" | "always" | "never"): boolean {
  if (flag !== "auto") return flag === "always";
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0";
  return process.stdout.isTTY === true && TERM !== "dumb";
}

/** Whether stdout is read by a person. */
export function isTerminal(): boolean {
  return process.stdout.isTTY === true;
}

/** Whether a person can be asked: keys come in, and what is not a result shows. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}
