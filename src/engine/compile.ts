import {
  type ClauseGroup,
  COMPILED_FORMAT,
  type CompiledClause,
  type CompiledDetection,
  type CompiledHeader,
  type CompiledLogic,
  type CompiledPack,
  type CompiledRule,
  type CompiledSelection,
  type CompiledTest,
  type RuleText,
} from "../model/compiled-pack.ts";
import type { Clause, ClauseTest, Detection, Selection } from "../model/detection.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Logic, Pack, PackHeader, Rule } from "../model/rule.ts";
import { encodeCondition, positiveOperands } from "./condition.ts";
import { findGate } from "./gate.ts";
import { listRoot } from "./list-root.ts";
import { buildAutomaton } from "./phrases/automaton.ts";
import { compareText } from "./score.ts";

/**
 * Compiles a checked pack: conditions to integer code, all phrases to one automaton. The order in which rules were written
 * does not matter. Throws only on a pack that the checker would have refused.
 */
export function compilePack(pack: Pack, sha256: string): CompiledPack {
  const rules = pack.rules.toSorted((a, b) => compareText(a.id, b.id));
  const places = new Map(rules.map((rule, place) => [rule.id, place]));
  const sets: PhraseSets = { list: [], numbers: new Map() };
  const compiled = rules.map((rule) => compileRule(rule, places, sets));
  return {
    format: COMPILED_FORMAT,
    sha256,
    header: compileHeader(pack.header),
    rules: compiled,
    texts: rules.map(textOf),
    automaton: buildAutomaton(sets.list, pack.header.lists),
  };
}

function compileHeader({ lists, ...header }: PackHeader): CompiledHeader {
  const values: Record<string, readonly string[]> = {};
  const watchlist = [];
  for (const [name, list] of Object.entries(lists)) {
    if (list.kind === "values") values[name] = list.values;
    if (list.kind === "watchlist") watchlist.push(...list.records);
  }
  return { ...header, values, watchlist };
}

function compileRule(rule: Rule, places: ReadonlyMap<string, number>, sets: PhraseSets): CompiledRule {
  const { id, status, family, tracks, weight, exposure, floor, from, message, logic, exceptions } = rule;
  const reads = logic.kind === "detection" ? readsOf(logic.detection) : "subject";
  const compiled = compileLogic(logic, places, sets);
  const gate = logic.kind === "detection" && compiled.kind === "detection" ? gateOf(logic.detection, compiled.detection) : undefined;
  return {
    id,
    status,
    family,
    tracks,
    weight,
    from,
    ...(exposure === undefined ? {} : { exposure }),
    ...(floor === undefined ? {} : { floor }),
    kind: logic.kind,
    ...(gate === undefined ? {} : { gate }),
    message,
    logic: compiled,
    // An exception sees the message that matched, whatever it reads itself.
    exceptions: exceptions.map((exception) => ({
      id: exception.id,
      reason: exception.reason,
      detection: compileDetection(exception.detection, reads, sets),
    })),
  };
}

function textOf({ title, tags, description, falsepositives, references, advice }: Rule): RuleText {
  return { title, tags, description, falsepositives, references, ...(advice === undefined ? {} : { advice }) };
}

function compileLogic(logic: Logic, places: ReadonlyMap<string, number>, sets: PhraseSets): CompiledLogic {
  switch (logic.kind) {
    case "detection":
      return { kind: "detection", detection: compileDetection(logic.detection, readsOf(logic.detection), sets) };
    case "combination":
      return { kind: "combination", members: logic.members.map((id) => placeOf(places, id)), code: encodeCondition(logic.condition) };
    case "sequence":
      return { ...logic, members: logic.members.map((id) => placeOf(places, id)) };
    default:
      return logic satisfies never;
  }
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new Error(`no rule ${id}`);
  return place;
}

/** A rule that names any field of a message is judged on each message. */
function readsOf({ selections }: Detection): CompiledDetection["reads"] {
  const clauses = selections.flatMap((selection) => selection.alternatives.flat());
  const fields = clauses.flatMap(({ field, test }) => (test.kind === "fieldref" ? [field, test.field] : [field]));
  return fields.some((field) => field.startsWith("message.")) ? "messages" : "subject";
}

function compileDetection(detection: Detection, reads: CompiledDetection["reads"], sets: PhraseSets): CompiledDetection {
  const positive = new Set(positiveOperands(detection.condition));
  const selections = detection.selections.map((selection, place) => compileSelection(selection, positive.has(place), sets));
  return { reads, selections, code: encodeCondition(detection.condition) };
}

function gateOf({ condition }: Detection, { reads, selections }: CompiledDetection): readonly number[] | undefined {
  return reads === "messages" ? findGate(condition, selections) : undefined;
}

function compileSelection({ name, scope, alternatives }: Selection, positive: boolean, sets: PhraseSets): CompiledSelection {
  return { name, scope, positive, alternatives: alternatives.map((clauses) => groupClauses(clauses, sets)) };
}

/** Clauses on the same list bind to one element; a clause with `|all` stands once for each of its values, each on its own. */
function groupClauses(clauses: readonly Clause[], sets: PhraseSets): ClauseGroup[] {
  const shared = new Map<FieldPath, CompiledClause[]>();
  const own: ClauseGroup[] = [];
  for (const clause of clauses) {
    const root = listRoot(clause.field);
    if (clause.all) {
      for (const test of splitValues(clause.test)) own.push(toGroup(root, [{ field: clause.field, test: compileTest(test, sets) }]));
      continue;
    }
    shared.set(root, [...(shared.get(root) ?? []), { field: clause.field, test: compileTest(clause.test, sets) }]);
  }
  return [...[...shared].map(([root, members]) => toGroup(root, members)), ...own];
}

function toGroup(root: FieldPath, clauses: readonly CompiledClause[]): ClauseGroup {
  const isWhole = ({ test }: CompiledClause): boolean => test.kind === "count" || test.kind === "exists";
  return { root, bound: clauses.filter((clause) => !isWhole(clause)), whole: clauses.filter(isWhole) };
}

function splitValues(test: ClauseTest): ClauseTest[] {
  if (test.kind === "phrase") return test.phrases.map((phrase) => ({ ...test, phrases: [phrase] }));
  if (test.kind === "text") return test.values.map((value) => ({ ...test, values: [value] }));
  return [test];
}

function compileTest(test: ClauseTest, sets: PhraseSets): CompiledTest {
  if (test.kind === "phrase") return { kind: "phrase", set: numberSet(test.phrases, sets) };
  if (test.kind === "phrase-count") {
    return { kind: "phrase-count", set: numberSet(test.phrases, sets), operator: test.operator, value: test.value };
  }
  return test;
}

/** The phrase sets of a pack, each with its number. */
type PhraseSets = { readonly list: (readonly Phrase[])[]; readonly numbers: Map<string, number> };

/** The number of a set of phrases: rules that look for the same phrases share one. */
function numberSet(phrases: readonly Phrase[], { list, numbers }: PhraseSets): number {
  const key = JSON.stringify(phrases);
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, list.length);
  return list.push(phrases) - 1;
}
