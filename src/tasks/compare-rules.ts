import type { KeyChange, RuleChange } from "../model/rules-diff.ts";
import type { WrittenRule } from "../model/written-rule.ts";

/** Which rules of a pack were added, removed or changed, and what in them, in the order of their ids. */
export function compareRules(before: readonly WrittenRule[], after: readonly WrittenRule[]): RuleChange[] {
  const [old, now] = [byId(before), byId(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  return ids.flatMap((id): RuleChange[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (was === undefined) return [{ rule: id, kind: "added", keys: [] }];
    if (is === undefined) return [{ rule: id, kind: "removed", keys: [] }];
    const keys = compareValues("", valuesOf(was), valuesOf(is));
    return keys.length === 0 ? [] : [{ rule: id, kind: "changed", keys }];
  });
}

function byId(rules: readonly WrittenRule[]): ReadonlyMap<string, WrittenRule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

function valuesOf({ keys }: WrittenRule): Record<string, unknown> {
  return Object.fromEntries(keys.map(({ key, value }) => [key, value]));
}

/** Maps are compared key by key, lists as what was added to them and taken away; anything else is another value. */
export function compareValues(path: string, before: unknown, after: unknown): KeyChange[] {
  if (toText(before) === toText(after)) return [];
  if (isMap(before) && isMap(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => compareValues(path === "" ? key : `${path} › ${key}`, before[key], after[key]));
  }
  if (Array.isArray(before) && Array.isArray(after)) return [compareLists(path, before, after)];
  return [{ path, removed: before === undefined ? [] : [before], added: after === undefined ? [] : [after] }];
}

function compareLists(path: string, before: readonly unknown[], after: readonly unknown[]): KeyChange {
  const [old, now] = [new Set(before.map(toText)), new Set(after.map(toText))];
  return { path, removed: before.filter((item) => !now.has(toText(item))), added: after.filter((item) => !old.has(toText(item))) };
}

function toText(value: unknown): string | undefined {
  return JSON.stringify(value);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
