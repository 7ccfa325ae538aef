import type { Tally } from "../model/event.ts";
import type { FailureKind } from "../model/failure.ts";
import { type Band, BANDS } from "../model/rule.ts";

/** Exit statuses of the tool: see docs/cli.md. */
export const EXIT = {
  done: 0,
  reached: 1,
  rules: 2,
  input: 3,
  usage: 4,
  output: 5,
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;

/** The statuses in words, three lines of help. */
export function describeExit(): string {
  return (
    "exit status: 0 done · 1 --fail-on reached, or problems in rules\n" +
    "  2 rules invalid · 3 input invalid · 4 usage · 5 output not written · 70 a bug\n" +
    "  130 interrupted · 143 terminated"
  );
}

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** What ended a run, beside its tally. */
export type Ending = {
  readonly failOn?: Band | undefined;
  readonly failure?: FailureKind;
  readonly signal?: "SIGINT" | "SIGTERM" | undefined;
};

/** The status of a run; of several reasons the gravest wins: 130/143 > 4 > 5 > 2 > 3 > 1 > 0. A bug (70) is above all, in `main`. */
export function exitStatus(tally: Tally, { failOn, failure, signal }: Ending): ExitStatus {
  if (signal !== undefined) return signal === "SIGINT" ? EXIT.interrupted : EXIT.terminated;
  if (failure !== undefined) return EXIT[failure];
  if (tally.inputErrors > 0) return EXIT.input;
  const reached = failOn !== undefined && BANDS.some((band) => BANDS.indexOf(band) >= BANDS.indexOf(failOn) && tally.bands[band] > 0);
  return reached || tally.ruleErrors > 0 || tally.testsFailed > 0 ? EXIT.reached : EXIT.done;
}
