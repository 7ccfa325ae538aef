import { listFieldsRead } from "../engine/fields-read.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import { CHECK_NAMES, type CheckName, CHECKS } from "../model/checks.ts";
import type { Band } from "../model/rule.ts";
import type { Subject } from "../model/subject.ts";
import type { Verdict } from "../model/verdict.ts";
import { escapeTerminal } from "../reporters/text/escape.ts";
import { addAnswers, type Answered, readAnswers, writeAnswers } from "./answers.ts";
import type { ImportedInputs } from "./import-inputs.ts";

/** A question that only a person can answer. */
export type Question = { readonly name: CheckName; readonly text: string };

/** Asks about one subject; an answer that is absent means "not checked". `stopped`: the person has had enough. */
export type Ask = (title: string, questions: readonly Question[]) => Promise<{ readonly answered: Answered; readonly stopped: boolean }>;

export type ReviewOptions = {
  /** Where answers are kept; without it they serve this run alone. */
  readonly answers: string | undefined;
  /** Without it, only the answers that were kept are added. */
  readonly ask: Ask | undefined;
};

type FoundSubject = Extract<ImportedInputs, { readonly kind: "subject" }>;

/**
 * Adds to subjects what a person found out by hand, and asks for what the rules read and nobody has said. Of several subjects those
 * are asked about whose band is above low; one that comes alone always is.
 */
export async function* review(
  found: AsyncIterable<ImportedInputs>,
  { answers: file, ask }: ReviewOptions,
  ruleSet: RuleSet,
  judge: (subject: Subject) => Promise<Verdict>,
): AsyncIterable<ImportedInputs> {
  const answers = new Map(file === undefined ? [] : readAnswers(file, ask !== undefined));
  const fill = (item: FoundSubject): FoundSubject => ({ ...item, subject: addAnswers(item.subject, answers.get(item.subject.id)) });
  const keep = (id: string, answered: Answered): void => {
    if (Object.keys(answered).length === 0) return;
    answers.set(id, { ...answers.get(id), ...answered });
    if (file !== undefined) writeAnswers(file, answers);
  };
  if (ask === undefined) for await (const item of found) yield item.kind === "subject" ? fill(item) : item;
  else yield* askInTurn(found, fill, openInterview(ask, ruleSet, keep), async ({ subject }) => NOTABLE.has((await judge(subject)).band));
}

/** Bands that are worth a person's time where there are many subjects. */
const NOTABLE: ReadonlySet<Band> = new Set(["medium", "high"]);

async function* askInTurn(
  found: AsyncIterable<ImportedInputs>,
  fill: (item: FoundSubject) => FoundSubject,
  interview: (item: FoundSubject) => Promise<FoundSubject>,
  isNotable: (item: FoundSubject) => Promise<boolean>,
): AsyncIterable<ImportedInputs> {
  // The first is held until it is known whether it is the only one.
  let first: FoundSubject | undefined;
  let subjects = 0;
  for await (const item of found) {
    if (item.kind === "subject") {
      subjects += 1;
      if (first !== undefined) yield first;
      first = undefined;
      const filled = fill(item);
      if (await isNotable(filled)) yield await interview(filled);
      else if (subjects === 1) first = filled;
      else yield filled;
      continue;
    }
    if (item.kind === "inputs" && first !== undefined) yield await interview(first);
    yield item;
  }
}

/** Asks about one subject what the rules read and its record does not say, until the person has had enough. */
function openInterview(
  ask: Ask,
  ruleSet: RuleSet,
  keep: (id: string, answered: Answered) => void,
): (item: FoundSubject) => Promise<FoundSubject> {
  const read = listFieldsRead(ruleSet);
  const all = CHECK_NAMES.filter((name) => read.has(`checks.${name}`)).map((name): Question => ({ name, text: CHECKS[name] }));
  let isOver = false;
  return async (item) => {
    const { subject } = item;
    const open = all.filter(({ name }) => subject.checks?.[name] === undefined);
    if (isOver || open.length === 0) return item;
    const { answered, stopped } = await ask(entitle(subject), open);
    isOver = stopped;
    keep(subject.id, answered);
    return { ...item, subject: addAnswers(subject, answered) };
  };
}

/** Whom the questions are about, safe for a terminal. */
function entitle({ id, profile }: Subject): string {
  const name = profile?.name;
  return escapeTerminal(name === undefined || name === id ? id : `${name} (${id})`);
}
