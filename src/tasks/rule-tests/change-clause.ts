import type { Clause, ClauseTest } from "../../model/detection.ts";
import { type Instant, MS } from "../../model/interval.ts";
import type { Rule, RulePart } from "../../model/rule.ts";
import { changeDetection, detectionAt } from "./change-condition.ts";
import { nearby } from "./nearby.ts";

type Changed = { readonly words: string; readonly rule: Rule };

/** Without one clause of several; the only one of a selection is the selection itself. */
export function withoutClause(rule: Rule, { name, at }: RulePart): Changed[] {
  const place = at[3] ?? 0;
  if (clausesAt(rule, at).length < 2) return [];
  return [{ words: `without \`${name}\``, rule: changeClauses(rule, at, (clauses) => clauses.toSpliced(place, 1)) }];
}

/** Without one of the patterns that refine the phrases of a field. */
export function withoutPattern(rule: Rule, { name, at }: RulePart): Changed[] {
  const [field] = name.split("|");
  const drop = ({ test, ...clause }: Clause): Clause => {
    if (clause.field !== field || (test.kind !== "phrase" && test.kind !== "phrase-count")) return { ...clause, test };
    return { ...clause, test: { ...test, refine: (test.refine ?? []).toSpliced(at[3] ?? 0, 1) } };
  };
  return [{ words: `without \`${name}\``, rule: changeClauses(rule, at, (clauses) => clauses.map(drop)) }];
}

/** A phrase or value taken away, or a number or date moved. */
export function changeValue(rule: Rule, part: RulePart): Changed[] {
  const [, , , clause = 0, value = 0] = part.at;
  const test = clausesAt(rule, part.at)[clause]?.test;
  if (test === undefined) throw new Error(`${rule.id} has no clause at ${part.at.join(".")}`);
  return changeTest(test, value, part.name).map(({ words, test: changed, phrase }) => ({
    words,
    rule: changeClauses(rule, part.at, (clauses) =>
      clauses.map((one, at) => (at === clause ? { ...one, test: changed } : dropPhrase(one, phrase))),
    ),
  }));
}

function clausesAt(rule: Rule, [detection = 0, selection = 0, alternative = 0]: readonly number[]): readonly Clause[] {
  return detectionAt(rule, detection).selections[selection]?.alternatives[alternative] ?? [];
}

function changeClauses(rule: Rule, address: readonly number[], change: (clauses: readonly Clause[]) => readonly Clause[]): Rule {
  const [detection = 0, place = 0, alternative = 0] = address;
  return changeDetection(rule, detection, (own) => ({
    ...own,
    selections: own.selections.map((selection, at) =>
      at === place
        ? { ...selection, alternatives: selection.alternatives.map((clauses, way) => (way === alternative ? change(clauses) : clauses)) }
        : selection,
    ),
  }));
}

type Phrases = Extract<ClauseTest, { kind: "phrase" }>["phrases"];

/** `phrase|count` counts the hits of the phrases beside it. */
function dropPhrase(clause: Clause, phrase: Phrases[number] | undefined): Clause {
  const { test } = clause;
  if (phrase === undefined || test.kind !== "phrase-count") return clause;
  return { ...clause, test: { ...test, phrases: test.phrases.filter((one) => one !== phrase) } };
}

type ChangedTest = { readonly words: string; readonly test: ClauseTest; readonly phrase?: Phrases[number] };

function changeTest(test: ClauseTest, value: number, name: string): ChangedTest[] {
  switch (test.kind) {
    case "phrase": {
      const phrase = test.phrases[value];
      const changed: ChangedTest = { words: `without “${name}”`, test: { ...test, phrases: test.phrases.toSpliced(value, 1) } };
      return [phrase === undefined ? changed : { ...changed, phrase }];
    }
    case "text":
      // The only value is the clause itself.
      return test.values.length < 2 ? [] : [{ words: `without “${name}”`, test: { ...test, values: test.values.toSpliced(value, 1) } }];
    case "number":
      if (test.operator !== "equal") {
        return moved(name, test.values[value] ?? 0, (other) => ({ ...test, values: test.values.with(value, other) }));
      }
      return test.values.length < 2 ? [] : [{ words: `without ${name}`, test: { ...test, values: test.values.toSpliced(value, 1) } }];
    case "count":
    case "phrase-count":
      return moved(name, test.value, (other) => ({ ...test, value: other }));
    case "date":
      return test.operator === "equal" ? [] : movedYear(name, test, value);
    case "in":
    case "boolean":
    case "exists":
    case "fieldref":
      // Yes or no: the clause or the selection is what a test can need.
      return [];
    default:
      return test satisfies never;
  }
}

function moved(name: string, value: number, change: (other: number) => ClauseTest): ChangedTest[] {
  return nearby(value).map((other) => ({ words: `if ${name} is ${other}`, test: change(other) }));
}

function movedYear(name: string, test: Extract<ClauseTest, { kind: "date" }>, value: number): ChangedTest[] {
  const date = test.values[value];
  if (date === undefined) return [];
  const by = (offset: number): Instant => ({ ...date, min: date.min + offset, max: date.max + offset });
  return [
    { words: `if ${name} is a year earlier`, test: { ...test, values: test.values.with(value, by(-MS.year)) } },
    { words: `if ${name} is a year later`, test: { ...test, values: test.values.with(value, by(MS.year)) } },
  ];
}
