import type { Instant } from "../model/interval.ts";
import type { Band } from "../model/rule.ts";
import { assess } from "../tasks/assess.ts";
import { deliver, type DeliverOptions, type Output } from "../tasks/deliver.ts";
import { describePack } from "../tasks/describe-pack.ts";
import { loadRules } from "../tasks/load-rules.ts";
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
  readonly redact?: boolean;
  readonly bundle?: string;
  readonly summary: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly color: "auto" | "always" | "never";
};

/** Runs `assess`: everything that it needs and a start does not stands behind this file. */
export async function runAssess(inputs: readonly string[], flags: AssessFlags, session: Session): Promise<void> {
  const { rules, format, failOn, minScore, top, sort, now, country, maxErrors, summary, strict, quiet, color, from, owner, profile, ask } =
    flags;
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
  const outputs = format ?? [defaultOutput(inputs, isTerminal())];
  const kept = flags.bundle === undefined ? undefined : [];
  const digests = summary || kept !== undefined || outputs.some((output) => output.format !== "pretty");
  const events = assess({
    inputs,
    digests,
    stdin: kept,
    ruleSet,
    from,
    owner,
    profile,
    review: await openReview(flags, session),
    strict,
    now,
    clock: session.clock,
    maxErrors,
    signal: session.stop,
  });
  const shown = withProgress(events, !quiet && !ask, session.readClock);
  session.tally = await deliver(run, shown, outputs, {
    select: selectAssessments({ minScore, top, sort }),
    redact: flags.redact,
    bundle: bundleOf(flags, kept),
  });
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
