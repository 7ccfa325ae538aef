import process from "node:process";

/** Columns of a report where the terminal does not say, the most that text reads well in, and the most that a table uses. */
const WIDTH = { default: 80, least: 40, text: 100, table: 160 } as const;

/** What is asked of a stream: a terminal that does not know its size says 0. */
type Screen = { readonly isTTY?: boolean; readonly columns?: number };

/** Columns to write into. */
export function terminalWidth(most: "text" | "table" = "text", { columns }: Screen = process.stdout): number {
  const known = columns === undefined || columns === 0 ? WIDTH.default : columns;
  return Math.min(WIDTH[most], Math.max(WIDTH.least, known));
}

/** Whether a line can be drawn over and over: for that its width must be known. */
export function canRedraw({ isTTY, columns }: Screen = process.stderr): boolean {
  return isTTY === true && columns !== undefined && columns > 0;
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
