import {
  type Automaton,
  type ClauseGroup,
  COMPILED_FORMAT,
  type CompiledClause,
  type CompiledDetection,
  type CompiledHeader,
  type CompiledLogic,
  type CompiledPack,
  type CompiledRule,
  type CompiledSelection,
  type Gate,
  type CompiledTest,
  type RuleText,
} from "../model/compiled-pack.ts";
import type { Clause, ClauseTest, Detection, Selection } from "../model/detection.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Pattern } from "../model/regex.ts";
import type { Logic, Pack, PackHeader, Rule } from "../model/rule.ts";
import { encodeCondition, positiveOperands } from "./condition.ts";
import { findGate } from "./gate.ts";
import { listRoot } from "./list-root.ts";
import { buildAutomaton } from "./phrases/automaton.ts";
import { narrowAutomaton, type PhraseSets } from "./phrases/narrow.ts";
import { compareText } from "./score.ts";

/**
 * Compiles a checked pack: conditions to integer code, all phrases to one automaton. The order in which rules were written
 * does not matter. Throws only on a pack that the checker would have refused.
 */
export function compilePack({ header, rules }: Pack, sha256: string): CompiledPack {
  return { ...openCompiler(header)(rules), sha256 };
}

/** Compiles variants of the same rules: the automaton of the first serves each variant that has no other phrases. */
export function openCompiler(header: PackHeader): (rules: readonly Rule[]) => CompiledPack {
  const compiledHeader = compileHeader(header);
  let first: { readonly sets: PhraseSets; readonly automaton: Automaton } | undefined;
  return (written) => {
    const rules = written.toSorted((a, b) => compareText(a.id, b.id));
    const places = new Map(rules.map((rule, place) => [rule.id, place]));
    const tables: Tables = { sets: [], numbers: new Map(), patterns: new Map() };
    const compiled = rules.map((rule) => compileRule(rule, places, tables));
    const { sets } = tables;
    const automaton = (first && narrowAutomaton(first.automaton, first.sets, sets, header.lists)) ?? buildAutomaton(sets, header.lists);
    first ??= { sets, automaton };
    const patterns = [...tables.patterns.values()].map(({ pattern }) => pattern);
    return { format: COMPILED_FORMAT, sha256: "", header: compiledHeader, rules: compiled, texts: rules.map(textOf), automaton, patterns };
  };
}

/** What the clauses of all rules name by number, as it is gathered. */
type Tables = {
  readonly sets: (readonly Phrase[])[];
  /** Numbers of sets: rules that look for the same phrases share one. */
  readonly numbers: Map<string, number>;
  readonly patterns: Map<string, { readonly place: number; readonly pattern: Pattern }>;
};

function compileHeader({ lists, ...header }: PackHeader): CompiledHeader {
  const values: Record<string, readonly string[]> = {};
  const watchlist = [];
  for (const [name, list] of Object.entries(lists)) {
    if (list.kind === "values") values[name] = list.values;
    if (list.kind === "watchlist") watchlist.push(...list.records);
  }
  return { ...header, values, watchlist };
}

function compileRule(rule: Rule, places: ReadonlyMap<string, number>, tables: Tables): CompiledRule {
  const { id, status, family, tracks, weight, exposure, floor, from, message, logic, exceptions } = rule;
  const reads = logic.kind === "detection" ? readsOf(logic.detection) : "subject";
  const compiled = compileLogic(logic, places, tables);
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
      detection: compileDetection(exception.detection, reads, tables),
    })),
  };
}

function textOf({ title, tags, description, falsepositives, references, advice }: Rule): RuleText {
  return { title, tags, description, falsepositives, references, ...(advice === undefined ? {} : { advice }) };
}

function compileLogic(logic: Logic, places: ReadonlyMap<string, number>, tables: Tables): CompiledLogic {
  switch (logic.kind) {
    case "detection":
      return { kind: "detection", detection: compileDetection(logic.detection, readsOf(logic.detection), tables) };
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

function compileDetection(detection: Detection, reads: CompiledDetection["reads"], tables: Tables): CompiledDetection {
  const positive = new Set(positiveOperands(detection.condition));
  const selections = detection.selections.map((selection, place) => compileSelection(selection, positive.has(place), tables));
  return { reads, selections, code: encodeCondition(detection.condition) };
}

function gateOf({ condition }: Detection, { reads, selections }: CompiledDetection): Gate | undefined {
  return reads === "messages" ? findGate(condition, selections) : undefined;
}

function compileSelection({ name, scope, alternatives }: Selection, positive: boolean, tables: Tables): CompiledSelection {
  return { name, scope, positive, alternatives: alternatives.map((clauses) => groupClauses(clauses, tables)) };
}

/** Clauses on the same list bind to one element; a clause with `|all` stands once for each of its values, each on its own. */
function groupClauses(clauses: readonly Clause[], tables: Tables): ClauseGroup[] {
  const shared = new Map<FieldPath, CompiledClause[]>();
  const own: ClauseGroup[] = [];
  for (const clause of clauses) {
    const root = listRoot(clause.field);
    if (clause.all) {
      for (const test of splitValues(clause.test)) own.push(toGroup(root, [{ field: clause.field, test: compileTest(test, tables) }]));
      continue;
    }
    shared.set(root, [...(shared.get(root) ?? []), { field: clause.field, test: compileTest(clause.test, tables) }]);
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

function compileTest(test: ClauseTest, tables: Tables): CompiledTest {
  if (test.kind !== "phrase" && test.kind !== "phrase-count") return test;
  const { phrases, refine, ...rest } = test;
  const set = numberSet(phrases, tables);
  const refined = refine?.map((patterns) => patterns.map((pattern) => numberOf(pattern, tables)));
  return { ...rest, set, ...(refined === undefined ? {} : { refine: refined }) };
}

function numberSet(phrases: readonly Phrase[], { sets, numbers }: Tables): number {
  const key = JSON.stringify(phrases);
  const known = numbers.get(key) ?? sets.push(phrases) - 1;
  numbers.set(key, known);
  return known;
}

/** The place of a pattern, which stands once however many rules have it. */
function numberOf(pattern: Pattern, { patterns }: Tables): number {
  const key = `${pattern.cased} ${pattern.source}`;
  const known = patterns.get(key) ?? { place: patterns.size, pattern };
  patterns.set(key, known);
  return known.place;
}
