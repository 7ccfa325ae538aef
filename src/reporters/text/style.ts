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

/** Colours of the 16 that every terminal has, readable on light and dark. */
export function makeStyle(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    underline: (text) => chalk.bold.underline(text),
    high: (text) => chalk.bold.red(text),
    medium: (text) => chalk.bold.yellow(text),
    low: (text) => chalk.bold.green(text),
  };
}
