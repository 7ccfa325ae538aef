import { InvalidArgumentError, Option } from "commander";
import type { Run } from "../model/event.ts";
import type { Instant } from "../model/interval.ts";
import type { Output } from "../tasks/deliver.ts";
import { formatsOf, parseNow, parseOutput } from "../tasks/options.ts";

/** The option `--format <name>[=file]` of a command: each one is added to those before it. */
export function formatOption(command: Run["command"]): Option {
  const formats = formatsOf(command);
  const names = formats.join(", ");
  const option = new Option("--format <name[=file]>", "how to write, and where; repeatable").choices([...formats]);
  // The choices are for help and completion; what is read is more than one of them.
  return option.argParser((text: string, before?: readonly Output[]) => {
    const output = parseOutput(command, text);
    if (output === undefined) throw new InvalidArgumentError(`give one of ${names}, or <name>=<file>.`);
    if (before?.some(({ target }) => target === output.target) === true) {
      const target = output.target === "-" ? "stdout" : output.target;
      throw new InvalidArgumentError(`two formats for ${target}: write one to a file with <name>=<file>.`);
    }
    return [...(before ?? []), output];
  });
}

/** An instant as the record format writes dates. */
export function readNow(text: string): Instant {
  const instant = parseNow(text);
  if (instant === undefined) throw new InvalidArgumentError("give YYYY-MM-DD or an RFC 3339 date-time, such as 2026-11-20T10:00:00Z.");
  return instant;
}

/** A whole number of at least `least`. */
export function readWhole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,15}$/u.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= most)) throw new InvalidArgumentError(`give a whole number from ${least} to ${most}.`);
    return number;
  };
}

/** A country as ISO 3166-1 writes it. */
export function readCountry(text: string): string {
  if (!/^[a-z]{2}$/iu.test(text)) throw new InvalidArgumentError("give a country code of two letters, such as GB.");
  return text.toUpperCase();
}
