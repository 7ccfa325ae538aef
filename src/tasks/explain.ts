import { openFacts } from "../engine/open-facts.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import { type Walk, walkRule } from "../engine/walk.ts";
import { DIAGNOSTICS } from "../model/diagnostic.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Run } from "../model/event.ts";
import { Failure } from "../model/failure.ts";
import type { Instant } from "../model/interval.ts";
import type { Subject } from "../model/subject.ts";
import { renderCode } from "../reporters/pretty/code-page.ts";
import { renderRulePage } from "../reporters/pretty/rule-page.ts";
import { renderWalk, type WalkPage } from "../reporters/pretty/walk-page.ts";
import { suggest } from "../text/suggest.ts";
import { loadJudges } from "../workers/judges.ts";
import { describePack } from "./describe-pack.ts";
import { importInputs } from "./import-inputs.ts";
import { loadRules } from "./load-rules.ts";

export type ExplainOptions = {
  /** A rule's id, or a code such as `rule/unknown-modifier`. */
  readonly name: string;
  readonly packs: readonly string[];
  /** Walk the subjects of this file through the rule. */
  readonly subject: string | undefined;
  readonly now: Instant | undefined;
  readonly clock: number;
};

/** What a code or a rule means, as text; with a subject, what the rule made of it, step by step. */
export async function explain(options: ExplainOptions, run: Run): Promise<string> {
  const { name, packs } = options;
  if (Object.hasOwn(DIAGNOSTICS, name)) return renderCode(run, name as keyof typeof DIAGNOSTICS);
  const ruleSet = await loadRules(packs);
  const place = ruleSet.pack.rules.findIndex(({ id }) => id === name);
  const described = describePack(ruleSet);
  const rule = described.rules[place];
  if (rule === undefined) {
    const known = [...described.rules.map(({ id }) => id), ...Object.keys(DIAGNOSTICS)];
    const suggestion = suggest(name, known);
    throw new Failure("usage", [diagnose("cli/unknown-name", { name, ...(suggestion === undefined ? {} : { suggestion }) }, {})]);
  }
  const page = renderRulePage(run, rule, described.families);
  return options.subject === undefined ? page : page + (await walkSubjects(ruleSet, place, options.subject, options, run));
}

async function walkSubjects(ruleSet: RuleSet, place: number, file: string, { now, clock }: ExplainOptions, run: Run): Promise<string> {
  const context = { clock, judges: await loadJudges(), ...(now === undefined ? {} : { now }) };
  let written = "";
  for await (const subject of readSubjects(file)) {
    const walk = walkRule(openFacts(ruleSet, subject, context), place);
    written += `\n${renderWalk(run, toPage(ruleSet.pack.rules[place]?.id ?? "", walk))}`;
  }
  return written;
}

/** The subjects of a file; what cannot be read ends the task, as there is nothing else to tell. */
async function* readSubjects(file: string): AsyncIterable<Subject> {
  const nobody = new AbortController().signal;
  const reading = {
    inputs: [file],
    from: undefined,
    owner: undefined,
    strict: false,
    maxErrors: undefined,
    signal: nobody,
    digests: false,
  };
  for await (const found of importInputs(reading)) {
    if (found.kind === "diagnostic" && found.severity === "error") throw new Failure("usage", [found]);
    if (found.kind === "subject") yield found.subject;
  }
}

function toPage(rule: string, { outcome, steps, members }: Walk): WalkPage {
  return {
    rule,
    value: outcome.value,
    exception: outcome.value === true ? undefined : outcome.exception,
    members,
    steps: steps.map(({ message, value, selections, exceptions }) => ({
      message: message && { index: message.index, from: message.from, text: message.message.text },
      value,
      parts: selections,
      exceptions,
    })),
  };
}
