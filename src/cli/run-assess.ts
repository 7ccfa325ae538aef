import type { Instant } from "../model/interval.ts";
import type { Band } from "../model/rule.ts";
import { assess } from "../tasks/assess.ts";
import { deliver, type Output } from "../tasks/deliver.ts";
import { describePack } from "../tasks/describe-pack.ts";
import { loadRules } from "../tasks/load-rules.ts";
import { countCores, defaultOutput, type ImporterName } from "../tasks/options.ts";
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
  const outputs = format ?? [defaultOutput(inputs, isTerminal())];
  const digests = summary || outputs.some((output) => output.format === "json");
  // Lines alone can be written by those who judge; where subjects are put in another order all must be known first.
  const isBatch = outputs.every((output) => output.format === "ndjson") && outputs.length === 1 && top === undefined && sort !== "score";
  const events = assess({
    inputs,
    digests,
    ruleSet,
    from,
    owner,
    profile,
    strict,
    now,
    clock: session.clock,
    maxErrors,
    signal: session.stop,
    batch: isBatch && profile === undefined ? { threads: threads ?? countCores(), minScore, from: undefined } : undefined,
  });
  const shown = withProgress(events, !quiet, session.readClock);
  session.tally = await deliver(run, shown, outputs, selectAssessments({ minScore, top, sort }));
}
