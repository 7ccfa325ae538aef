import process from "node:process";
import type { Event, Run } from "../model/event.ts";
import type { Instant } from "../model/interval.ts";
import { checkRules } from "../tasks/check-rules.ts";
import { deliver, type Output } from "../tasks/deliver.ts";
import { diffRules } from "../tasks/diff-rules.ts";
import { explain } from "../tasks/explain.ts";
import { listResolved, listRules } from "../tasks/list-rules.ts";
import { checkLock, lockRules } from "../tasks/lock-rules.ts";
import { newRule } from "../tasks/new-rule.ts";
import { printSchema } from "../tasks/print-schema.ts";
import { compilePackFile } from "../tasks/read-packs.ts";
import { renderProblems } from "../tasks/render-problems.ts";
import { findStaleDocs, writeRuleDocs } from "../tasks/rule-docs.ts";
import { addToTally, EMPTY_TALLY } from "../tasks/tally.ts";
import { testRules } from "../tasks/test-rules.ts";
import { describeTool } from "../tasks/version.ts";
import { writeText } from "../tasks/write-text.ts";
import type { Session } from "./session.ts";
import { terminalWidth, wantsColor } from "./terminal.ts";

/** The flags of `rules check` and `rules test`, as commander gives them. */
export type RulesFlags = {
  readonly fixtures?: string;
  readonly format?: readonly Output[];
  readonly quiet: boolean;
  readonly color: Color;
};

type Color = "auto" | "always" | "never";

export type CheckFlags = RulesFlags & { readonly baseline?: string; readonly fix: boolean; readonly strict: boolean };

/** Runs `rules check`. */
export async function runRulesCheck(packs: readonly string[], flags: CheckFlags, session: Session): Promise<void> {
  const { fixtures, baseline, fix, strict } = flags;
  await deliverRules("rules check", checkRules({ packs, fixtures, baseline, fix, strict }), flags, session);
}

export type TestFlags = RulesFlags & {
  readonly coverage: boolean;
  readonly minCoverage?: number;
  readonly subjects?: string;
  readonly watch: boolean;
};

/** Runs `rules test`. */
export async function runRulesTest(packs: readonly string[], flags: TestFlags, session: Session): Promise<void> {
  const { fixtures, minCoverage, subjects } = flags;
  const coverage = flags.coverage || minCoverage !== undefined;
  const options = { packs, fixtures, coverage, minCoverage, subjects, clock: session.clock, signal: session.stop };
  const run = async (): Promise<void> => deliverRules("rules test", testRules(options), flags, session);
  if (!flags.watch) return run();
  const { watchRules } = await import("./watch-rules.ts");
  await watchRules({ packs, fixtures, more: subjects === undefined ? [] : [subjects] }, run, flags, session);
}

export type ListFlags = { readonly format: "pretty" | "json"; readonly resolved: boolean; readonly color: Color };

/** Runs `rules list`. */
export async function runRulesList(packs: readonly string[], { format, resolved, color }: ListFlags): Promise<void> {
  const list = resolved ? listResolved : listRules;
  await writeText(await list(packs, format, describeRun("rules list", color)));
}

export type ExplainFlags = { readonly rules: readonly string[]; readonly subject?: string; readonly now?: Instant; readonly color: Color };

/** Runs `rules explain`. */
export async function runRulesExplain(name: string, { rules, subject, now, color }: ExplainFlags, session: Session): Promise<void> {
  const options = { name, packs: rules, subject, now, clock: session.clock };
  await writeText(await explain(options, describeRun("rules explain", color)));
}

/** Runs `rules schema`. */
export async function runRulesSchema(name: string, packs: readonly string[]): Promise<void> {
  await writeText(await printSchema(name, packs));
}

/** Runs `rules new`. */
export async function runRulesNew(path: string, packs: readonly string[]): Promise<void> {
  const { file, line } = await newRule(path, packs);
  await writeText(`wrote ${file}:${line}; \`linkwary rules check ${packs.join(" ")}\` says what is still to be written\n`);
}

export type DiffFlags = { readonly on: readonly string[]; readonly format: "pretty" | "json" | "markdown"; readonly color: Color };

/** Runs `rules diff`. */
export async function runRulesDiff(before: string, after: string, { on, format, color }: DiffFlags, session: Session): Promise<void> {
  const options = { before, after, on, clock: session.clock, signal: session.stop };
  const { text, problems } = await diffRules(options, format, describeRun("rules diff", color));
  session.tally = problems.reduce(addToTally, EMPTY_TALLY);
  await writeText(text);
  process.stderr.write(renderProblems(problems, { color: wantsColor(color), width: terminalWidth() }));
}

export type LockFlags = { readonly check: boolean; readonly color: Color };

/** Runs `rules lock`; with `--check` nothing is written. */
export async function runRulesLock(packs: readonly string[], { check, color }: LockFlags, session: Session): Promise<void> {
  const problems = check ? await checkLock(packs) : await lockRules(packs);
  session.tally = { ...EMPTY_TALLY, ruleErrors: problems.length };
  const options = { color: wantsColor(color), width: terminalWidth() };
  await writeText(problems.length > 0 ? renderProblems(problems, options) : check ? "the lock is fresh\n" : "locked\n");
}

export type DocsFlags = { readonly output: string; readonly check: boolean; readonly color: Color };

/** Runs `rules docs`; with `--check` nothing is written. */
export async function runRulesDocs(packs: readonly string[], { output, check, color }: DocsFlags, session: Session): Promise<void> {
  if (!check) {
    await writeText(`${await writeRuleDocs(packs, output)} pages written to ${output}\n`);
    return;
  }
  const stale = await findStaleDocs(packs, output);
  session.tally = { ...EMPTY_TALLY, ruleErrors: stale.length };
  const { width } = describeRun("rules check", color);
  await writeText(stale.length === 0 ? "every page is fresh\n" : renderProblems(stale, { color: wantsColor(color), width }));
}

/** Runs `rules compile`. */
export async function runRulesCompile(packs: readonly string[], { output }: { readonly output: string }): Promise<void> {
  await writeText(await compilePackFile(packs), output);
}

async function deliverRules(command: Run["command"], events: AsyncIterable<Event>, flags: RulesFlags, session: Session): Promise<void> {
  const run = { ...describeRun(command, flags.color), quiet: flags.quiet };
  session.tally = await deliver(run, events, flags.format ?? [{ format: "pretty", target: "-" }]);
}

function describeRun(command: Run["command"], color: Color): Run {
  return { tool: describeTool(), command, width: terminalWidth(), color: wantsColor(color), summary: true, quiet: false };
}
