import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import type { Instant } from "../model/interval.ts";
import type { Band } from "../model/rule.ts";
import { assess } from "../tasks/assess.ts";
import { deliver, type Output } from "../tasks/deliver.ts";
import { describePack } from "../tasks/describe-pack.ts";
import { loadRules } from "../tasks/load-rules.ts";
import { countCores, measureInputs } from "../tasks/machine.ts";
import { defaultOutput, type ImporterName } from "../tasks/options.ts";
import { selectAssessments } from "../tasks/select.ts";
import { describeTool } from "../tasks/version.ts";
import { withProgress } from "./progress.ts";
import type { Session } from "./session.ts";
import { isTerminal, terminalWidth, wantsColor } from "./terminal.ts";

/** The flags of `assess`, as commander gives them. */
export type AssessFlags = {
  readonly rules: readonly string[];
  readonly from?: ImporterName;
  readonly owner?: string;
  readonly profile?: string;
  readonly format?: readonly Output[];
  readonly failOn?: Band;
  readonly minScore?: number;
  readonly top?: number;
  readonly sort?: "score" | "input";
  readonly now?: Instant;
  readonly country?: string;
  readonly maxErrors?: number;
  readonly threads?: number;
  readonly resume?: string;
  readonly summary: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly color: "auto" | "always" | "never";
};

/** Runs `assess`: everything that it needs and a start does not stands behind this file. */
export async function runAssess(inputs: readonly string[], flags: AssessFlags, session: Session): Promise<void> {
  const {
    rules,
    format,
    failOn,
    minScore,
    top,
    sort,
    now,
    country,
    maxErrors,
    threads,
    resume,
    summary,
    strict,
    quiet,
    color,
    from,
    owner,
    profile,
  } = flags;
  session.failOn = failOn;
  const ruleSet = await loadRules(rules);
  const run = {
    tool: describeTool(),
    command: "assess" as const,
    pack: describePack(ruleSet),
    width: terminalWidth(),
    color: wantsColor(color),
    summary,
    quiet,
    ...(country === undefined ? {} : { country }),
  };
  const outputs =
    resume === undefined ? (format ?? [defaultOutput(inputs, isTerminal())]) : [{ format: "ndjson" as const, target: resume }];
  const digests = summary || outputs.some((output) => output.format === "json");
  // Lines alone can be written by those who judge; where subjects are put in another order all must be known first.
  const isBatch = outputs.every((output) => output.format === "ndjson") && outputs.length === 1 && top === undefined && sort !== "score";
  if (resume !== undefined) checkResume(inputs, flags, isBatch);
  // Loaded only where it is used.
  const resumed =
    resume === undefined
      ? undefined
      : (await import("../tasks/deliver-resumable.ts")).resume(
          { target: resume, ruleSet, now, clock: session.clock, strict, minScore },
          run,
        );
  const events = assess({
    inputs,
    digests,
    ruleSet,
    from,
    owner,
    profile,
    strict,
    now,
    clock: resumed?.clock ?? session.clock,
    maxErrors,
    signal: session.stop,
    batch: isBatch && profile === undefined ? { threads: threads ?? countCores(), minScore, from: resumed?.from } : undefined,
  });
  const shown = withProgress(events, { wanted: !quiet, clock: session.readClock, bytes: measureInputs(inputs), stop: session.stop });
  session.tally =
    resumed === undefined
      ? await deliver(run, shown, outputs, selectAssessments({ minScore, top, sort }))
      : await resumed.deliver(run, shown, ({ inputErrors }) => !session.stop.aborted && !(inputErrors >= (maxErrors ?? Infinity)));
}

/** What is resumed is one input of lines, written as lines. */
function checkResume(inputs: readonly string[], { format, profile }: AssessFlags, isBatch: boolean): void {
  const others = format?.some((output) => output.format !== "ndjson" || output.target !== "-") === true;
  if (inputs.length === 1 && isBatch && profile === undefined && !others) return;
  const reason =
    "--resume goes on with one input of records, one a line, and writes ndjson to its file: without --top, --sort score or --profile";
  throw new Failure("usage", [diagnose("usage/invalid", { reason, command: "assess" }, {})]);
}
