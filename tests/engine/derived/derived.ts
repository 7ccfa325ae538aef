import { ABSENT, type Fact } from "../../../src/engine/fact.ts";
import { openFacts } from "../../../src/engine/open-facts.ts";
import { listRoot } from "../../../src/engine/list-root.ts";
import type { FieldPath } from "../../../src/model/fields.ts";
import { loadJudges } from "../../../src/workers/judges.ts";
import { rule, ruleSetOf, subjectOf } from "../build.ts";

const rules = ruleSetOf(rule("r", 'detection: { message.text|phrase: "apple" }'));
const judges = await loadJudges();

/** The one fact of a derived field, read off the last message where it is one of a message; undefined where it is unknown. */
export function derived(field: FieldPath, record: object): Fact | undefined {
  const facts = openFacts(rules, subjectOf(record), { clock: 0, judges });
  const [element] = facts.elements(field, field.startsWith("message.") ? facts.thread.at(-1) : undefined) ?? [];
  const fact = element?.(field);
  return fact === ABSENT ? undefined : fact;
}

/** What each element of a list says of a field: its value, "absent", or undefined where it is unknown; undefined for an unknown list. */
export function each(field: FieldPath, record: object): unknown[] | undefined {
  const facts = openFacts(rules, subjectOf(record), { clock: 0, judges });
  const elements = facts.elements(listRoot(field), field.startsWith("message.") ? facts.thread.at(-1) : undefined);
  return elements?.map((element) => {
    const fact = element(field);
    return fact === undefined || fact === ABSENT ? fact : fact.value;
  });
}
