import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import type { Instant } from "../model/interval.ts";
import type { Band } from "../model/rule.ts";
import { assess } from "../tasks/assess.ts";
import { deliver, type DeliverOptions, isMasked, type Output } from "../tasks/deliver.ts";
import { describePack } from "../tasks/describe-pack.ts";
import { loadRules } from "../tasks/load-rules.ts";
import { countCores, measureInputs } from "../tasks/machine.ts";
import { defaultOutput, type ImporterName } from "../tasks/options.ts";
import type { ReviewOptions } from "../tasks/review.ts";
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
  readonly ask: boolean;
  readonly answers?: string;
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
  readonly redact?: boolean;
  readonly bundle?: string;
  readonly summary: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly color: "auto" | "always" | "never";
};

/** Runs `assess`: everything that it needs and a start does not stands behind this file. */
export async function runAssess(inputs: readonly string[], flags: AssessFlags, session: Session): Promise<void> {
  const { rules, format, failOn, minScore, top, sort, now, country, maxErrors, resume, summary, strict, quiet, color, from, owner } = flags;
  const { profile, ask } = flags;
  session.failOn = failOn;
  const ruleSet = await loadRules(rules);
  const run = {
    tool: describeTool(),
    command: "assess" as const,
    pack: describePack(ruleSet),
    width: terminalWidth("table"),
    color: wantsColor(color),
    summary,
    quiet,
    ...(country === undefined ? {} : { country }),
    ...(failOn === undefined ? {} : { failOn }),
  };
  const outputs =
    resume === undefined ? (format ?? [defaultOutput(inputs, isTerminal())]) : [{ format: "ndjson" as const, target: resume }];
  const kept = flags.bundle === undefined ? undefined : [];
  const digests = summary || kept !== undefined || outputs.some((output) => output.format !== "pretty" && output.format !== "ndjson");
  const review = await openReview(flags, session);
  const isBatch = review === undefined && canBatch(flags, outputs);
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
    stdin: kept,
    ruleSet,
    from,
    owner,
    profile,
    review,
    strict,
    now,
    clock: resumed?.clock ?? session.clock,
    maxErrors,
    signal: session.stop,
    batch: isBatch ? { threads: flags.threads ?? countCores(), minScore, from: resumed?.from } : undefined,
  });
  const progress = { wanted: !quiet && !ask, clock: session.readClock, bytes: measureInputs(inputs), stop: session.stop };
  const shown = withProgress(events, progress);
  session.tally =
    resumed === undefined
      ? await deliver(run, shown, outputs, {
          select: selectAssessments({ minScore, top, sort, keepWhole: outputs.some((output) => isMasked(output, flags.redact)) }),
          redact: flags.redact,
          bundle: bundleOf(flags, kept),
        })
      : await resumed.deliver(run, shown, ({ inputErrors }) => !session.stop.aborted && !(inputErrors >= (maxErrors ?? Infinity)));
}

/** Lines alone can be written by those who judge; where subjects change their order or their words, all pass through here. */
function canBatch({ top, sort, profile, redact, bundle }: AssessFlags, outputs: readonly Output[]): boolean {
  if (top !== undefined || sort === "score" || profile !== undefined || redact === true || bundle !== undefined) return false;
  return outputs.length === 1 && outputs[0]?.format === "ndjson";
}

/** What is resumed is one input of lines, written as lines. */
function checkResume(inputs: readonly string[], { format }: AssessFlags, isBatch: boolean): void {
  const others = format?.some((output) => output.format !== "ndjson" || output.target !== "-") === true;
  if (inputs.length === 1 && isBatch && !others) return;
  const reason = "--resume takes one input of records, one a line, and writes them all as ndjson, in their order and unmasked, to its file";
  throw new Failure("usage", [diagnose("usage/invalid", { reason, command: "assess" }, {})]);
}

/** What writes the record of the run; loaded only where one is wanted. */
function bundleOf({ bundle: target, profile, redact }: AssessFlags, stdin: readonly Uint8Array[] = []): DeliverOptions["bundle"] {
  if (target === undefined) return undefined;
  const options = { target, stdin, beside: profile === undefined ? [] : [profile], withoutInputs: redact === true };
  return async (run, events, inputs) => (await import("../tasks/bundle.ts")).writeBundle(run, events, inputs, options);
}

/** What a person says beside the inputs; undefined where nobody is asked and nothing was kept. */
async function openReview({ ask, answers }: AssessFlags, { stop }: Session): Promise<ReviewOptions | undefined> {
  if (!ask) return answers === undefined ? undefined : { answers, ask: undefined };
  const { openAsk } = await import("./ask.ts");
  return { answers, ask: openAsk(stop) };
}
