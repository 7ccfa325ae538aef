import { Chalk } from "chalk";

/** The few ways in which a report sets words apart; without colour all of them leave the text as it is. */
export type Style = {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly high: (text: string) => string;
  readonly medium: (text: string) => string;
  readonly low: (text: string) => string;
};

/** Fixed colours, each at least as far from white as from black: those that a terminal calls yellow or green vanish on light. */
export function makeStyle(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 2 : 0 });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    underline: (text) => chalk.bold.underline(text),
    high: (text) => chalk.bold.ansi256(160)(text),
    medium: (text) => chalk.bold.ansi256(166)(text),
    low: (text) => chalk.bold.ansi256(28)(text),
  };
}
