import type { Logic, RulePart } from "../model/rule.ts";
import { children, type Cursor, placeOfKey, placeOfValue, step, textOf } from "./cursor.ts";
import { selectionsOf } from "./detection.ts";
import type { Member } from "./logic.ts";

/** A rule whose detection, exceptions and members have been read; exceptions come as their id and their detection. */
export type ReadRule = {
  readonly own: Cursor | undefined;
  readonly exceptions: readonly { readonly id: Cursor; readonly at: Cursor }[];
  readonly logic: Logic | undefined;
  readonly members: readonly Member[];
  readonly sequence: Cursor | undefined;
};

/** The parts of a rule, in the order of the rule: see `RulePart`. */
export function readParts({ own, exceptions, logic, members, sequence }: ReadRule): RulePart[] {
  return [
    ...(own === undefined ? [] : readDetectionParts(own, 0)),
    ...exceptions.flatMap(({ id, at }, place) => [
      { kind: "exception" as const, name: textOf(id) ?? "", at: [place], place: placeOfValue(id) },
      ...readDetectionParts(at, place + 1),
    ]),
    ...(logic === undefined || logic.kind === "detection" ? [] : readMembers(logic, members)),
    ...(sequence === undefined ? [] : readBounds(sequence)),
  ];
}

function readDetectionParts(detection: Cursor, at: number): RulePart[] {
  const condition = step(detection, "condition");
  return [
    ...selectionsOf(detection).flatMap(({ name, body }, place) => [
      { kind: "selection" as const, name, at: [at, place], place: placeOfKey(body) },
      ...readClauses(body, [at, place]),
    ]),
    ...(condition === undefined
      ? []
      : [{ kind: "condition" as const, name: textOf(condition) ?? "", at: [at], place: placeOfValue(condition) }]),
  ];
}

function readClauses(body: Cursor, at: readonly number[]): RulePart[] {
  const maps = Array.isArray(body.value) ? children(body).map((child) => child.at) : [body];
  return maps.flatMap((map, alternative) => {
    const keys = children(map).filter(({ key }) => key !== "scope");
    // A pattern is no clause of its own: it refines the phrases beside it.
    const clauses = keys.filter(({ key }) => !isPattern(key));
    return [
      ...clauses.flatMap(({ key, at: value }, place) => {
        const here = [...at, alternative, place];
        return [{ kind: "clause" as const, name: key, at: here, place: placeOfKey(value) }, ...readValues(key, value, here)];
      }),
      ...readPatterns(
        keys.filter(({ key }) => isPattern(key)),
        [...at, alternative],
      ),
    ];
  });
}

function isPattern(key: string): boolean {
  return key.split("|").slice(1).includes("re");
}

type Key = ReturnType<typeof children>[number];

function readPatterns(keys: readonly Key[], at: readonly number[]): RulePart[] {
  const fieldOf = ({ key }: Key): string => key.split("|")[0] ?? "";
  return keys.map((pattern) => {
    const place = keys.filter((other) => fieldOf(other) === fieldOf(pattern)).indexOf(pattern);
    return { kind: "pattern", name: pattern.key, at: [...at, place], place: placeOfKey(pattern.at) };
  });
}

function readValues(key: string, at: Cursor, here: readonly number[]): RulePart[] {
  const [, ...modifiers] = key.split("|");
  const kind = modifiers.includes("phrase") && !modifiers.includes("count") ? "phrase" : "value";
  const values = Array.isArray(at.value) ? children(at).map((item) => item.at) : [at];
  return values.map((value, place) => ({ kind, name: nameOf(value), at: [...here, place], place: placeOfValue(value) }));
}

function nameOf(value: Cursor): string {
  return textOf(value) ?? JSON.stringify(value.value) ?? "";
}

/** Each once, where it is first named; a pattern names several. */
function readMembers({ members: ids }: Exclude<Logic, { kind: "detection" }>, members: readonly Member[]): RulePart[] {
  return ids.flatMap((id, place): RulePart[] => {
    const named = members.find((member) => member.id === id);
    return named === undefined ? [] : [{ kind: "member", name: id, at: [place], place: named.place }];
  });
}

function readBounds(sequence: Cursor): RulePart[] {
  const within = step(sequence, "within");
  return within === undefined ? [] : children(within).map(({ key, at }) => ({ kind: "bound", name: key, at: [], place: placeOfValue(at) }));
}
