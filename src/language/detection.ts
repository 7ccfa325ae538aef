import type { Clause, Condition, Detection, Selection } from "../model/detection.ts";
import type { FieldPath } from "../model/fields.ts";
import { meant } from "../text/suggest.ts";
import { readClause, type ReadClause } from "./clause.ts";
import { type ConditionProblem, KEYWORDS, parseCondition } from "./condition.ts";
import { children, type Cursor, placeOfKey, placeOfValue, step } from "./cursor.ts";
import type { Report } from "./report.ts";
import { describe } from "./schema.ts";

/** Reads selections and their condition; undefined where a problem makes the detection useless. A bare map of fields is one selection. */
export function readDetection(at: Cursor, report: Report): Detection | undefined {
  if (isBareSelection(at)) {
    const selection = readSelection("selection", at, report);
    return selection && { selections: [selection], condition: { kind: "ref", index: 0 } };
  }
  const selections: Selection[] = [];
  const names = namesOfSelections(at);
  for (const { name, body } of selectionsOf(at)) {
    if (KEYWORDS.has(name)) report("rule/reserved-name", { name }, placeOfKey(body));
    else if (!isName(name)) report("rule/bad-id", { id: name }, placeOfKey(body));
    const selection = readSelection(name, body, report);
    if (selection !== undefined) selections.push(selection);
  }
  // A condition cannot be read where one of its names is none.
  const condition = names.every(isName) ? readDetectionCondition(at, names, report) : undefined;
  // A condition refers to selections by place: with one of them unreadable there is nothing to run.
  return condition === undefined || selections.length < names.length ? undefined : { selections, condition };
}

function isName(name: string): boolean {
  return /^[a-z][a-z0-9-]*$/u.test(name) && !KEYWORDS.has(name);
}

/** The selections as written, whatever is wrong with them; that of a bare map is called "selection". */
export function selectionsOf(at: Cursor): { readonly name: string; readonly body: Cursor }[] {
  if (isBareSelection(at)) return [{ name: "selection", body: at }];
  return children(at).flatMap(({ key, at: body }) => (key === "condition" ? [] : [{ name: key, body }]));
}

/** Their names. */
export function namesOfSelections(at: Cursor | undefined): string[] {
  return at === undefined ? [] : selectionsOf(at).map(({ name }) => name);
}

/** Keys of fields contain `.` or `|`, or are `platform`; names of selections never do. */
function isBareSelection(at: Cursor): boolean {
  const keys = children(at).map(({ key }) => key);
  return keys.some((key) => /[.|]/u.test(key) || key === "platform");
}

/** Reads a condition over names, with its problems at their place in the text. */
export function readCondition(at: Cursor, names: readonly string[], report: Report): Omit<ReturnType<typeof parseCondition>, "problems"> {
  const { problems, ...read } = parseCondition(String(at.value), names);
  for (const problem of problems.slice(0, MAX_PROBLEMS)) reportCondition(problem, at, names, report);
  return read;
}

/** Nobody reads more problems of one condition; each looks for the name that is meant among all of them. */
const MAX_PROBLEMS = 20;

function readDetectionCondition(at: Cursor, names: readonly string[], report: Report): Condition | undefined {
  const written = step(at, "condition");
  if (written !== undefined) {
    if (typeof written.value === "string") return readCondition(written, names, report).condition;
    report("rule/yaml-value", { expected: "a condition", found: describe(written.value) }, placeOfValue(written));
    return undefined;
  }
  if (names.length === 1) return { kind: "ref", index: 0 };
  if (names.length === 0) report("rule/missing-key", { key: "selection", expected: "at least one selection" }, placeOfKey(at));
  else report("rule/missing-condition", { suggestion: names.join(" and ") }, placeOfKey(at));
  return undefined;
}

function readSelection(name: string, body: Cursor, report: Report): Selection | undefined {
  const maps = Array.isArray(body.value) ? children(body).map((child) => child.at) : [body];
  const scope = maps.map((map) => step(map, "scope")).find((found) => found !== undefined);
  if (scope !== undefined && scope.value !== "thread" && scope.value !== "message") {
    report("rule/yaml-value", { expected: "message or thread", found: describe(scope.value) }, placeOfValue(scope));
  }
  if (maps.length === 0) report("rule/yaml-value", { expected: "a map of fields", found: "an empty list" }, placeOfValue(body));
  const alternatives = maps.map((map) => readMap(map, report));
  if (alternatives.length === 0 || alternatives.some((clauses) => clauses === undefined)) return undefined;
  return { name, scope: scope?.value === "thread" ? "thread" : "message", alternatives: alternatives as Clause[][] };
}

function readMap(map: Cursor, report: Report): Clause[] | undefined {
  const entries = children(map).filter(({ key }) => key !== "scope");
  if (typeof map.value !== "object" || map.value === null || entries.length === 0) {
    report("rule/yaml-value", { expected: "a map of fields", found: describe(map.value) }, placeOfValue(map));
    return undefined;
  }
  const keys = entries.map(({ key }) => key);
  const clauses = entries.map(({ key, at }) => readClause(key, at, keys, report));
  checkCurrency(entries, report);
  return clauses.some((clause) => clause === undefined) ? undefined : joinClauses(clauses as ReadClause[]);
}

/** `re` refines the phrases on the same field, and `phrase|count` counts their hits. */
function joinClauses(clauses: readonly ReadClause[]): Clause[] {
  return clauses.flatMap(({ field, all, test }): Clause[] => {
    const beside = clauses.filter((other) => other.field === field).map((other) => other.test);
    const refinements = beside.flatMap((other) => (other.kind === "re" ? [other.refinement] : []));
    const refined = refinements.length === 0 ? {} : { refine: refinements };
    switch (test.kind) {
      case "re":
        return [];
      case "phrase":
        return [{ field, all, test: { ...test, ...refined } }];
      case "phrase-count": {
        const phrases = beside.flatMap((other) => (other.kind === "phrase" ? other.phrases : []));
        return [{ field, all, test: { ...test, phrases, ...refined } }];
      }
      default:
        return [{ field, all, test }];
    }
  });
}

/** Money has no exchange rates: an amount needs its currency beside it. */
function checkCurrency(entries: readonly { readonly key: string; readonly at: Cursor }[], report: Report): void {
  const currency = "message.money.currency" satisfies FieldPath;
  const amount = entries.find(({ key }) => key === "message.money.amount" || key.startsWith("message.money.amount|"));
  if (amount === undefined || entries.some(({ key }) => key === currency || key.startsWith(`${currency}|`))) return;
  report("rule/amount-without-currency", { field: currency }, placeOfKey(amount.at));
}

function reportCondition(problem: ConditionProblem, at: Cursor, names: readonly string[], report: Report): void {
  const place = placeOfValue(at, problem.offset, problem.length);
  switch (problem.kind) {
    case "syntax":
      return report("rule/condition", { reason: problem.reason }, place);
    case "unknown":
      return report("rule/unknown-selection", { name: problem.name, ...meant(problem.name, names), allowed: names.join(", ") }, place);
    case "too-many":
      return report("rule/n-too-large", { count: problem.count, size: problem.size }, place);
    case "twice":
      return report("rule/same-clause", { name: problem.name }, place);
    case "bare-glob":
      return report("rule/bare-glob", { name: problem.name }, place);
    default:
      return problem satisfies never;
  }
}
