import { overrideSchema, type RuleDocument, ruleSchema } from "../model/rule-schema.ts";
import { children, type Cursor } from "./cursor.ts";
import type { Report } from "./report.ts";
import { findBroken } from "./schema.ts";

/** Where each key of a rule was written: an override may stand in another file than its base. */
export type RuleSource = {
  readonly id: string;
  /** Place in the order of packs. */
  readonly pack: number;
  readonly whole: Cursor;
  readonly keys: ReadonlyMap<string, Cursor>;
  /** What stood under a key before an override replaced it, the first first. */
  readonly replaced: ReadonlyMap<string, readonly Cursor[]>;
  /** Keys whose value has the wrong shape. */
  readonly broken: ReadonlySet<string>;
  /** It is checked but never run: it has no id, or one that is taken. */
  readonly isStray: boolean;
};

/** The keys of a rule as written, before it is known whether it is an override. */
export function openSource(whole: Cursor, pack: number): RuleSource {
  const keys = new Map(children(whole).map(({ key, at }) => [key, at]));
  const id = keys.get("id")?.value;
  return { id: typeof id === "string" ? id : "", pack, whole, keys, replaced: new Map(), broken: new Set(), isStray: false };
}

/** Checks the shape of a rule as written; the problems of an override are its own, not those of keys it leaves out. */
export function checkShape(source: RuleSource, isOverride: boolean, report: Report): RuleSource {
  const broken = findBroken(isOverride ? overrideSchema : ruleSchema, source.whole, report);
  return { ...source, broken, isStray: !source.keys.has("id") || broken.has("id") };
}

/** An override replaces whole keys of its base; one that is broken leaves that of the base. */
export function applyOverride(base: RuleSource, override: RuleSource): RuleSource {
  const replaced = [...override.keys].filter(([key]) => !override.broken.has(key));
  const broken = [...base.broken].filter((key) => !replaced.some(([other]) => other === key));
  return {
    ...base,
    pack: override.pack,
    keys: new Map([...base.keys, ...replaced]),
    replaced: keepReplaced(base, replaced),
    broken: new Set(broken),
  };
}

function keepReplaced({ keys, replaced }: RuleSource, by: readonly (readonly [string, Cursor])[]): RuleSource["replaced"] {
  const now = by.flatMap(([key]) => {
    const before = keys.get(key);
    return before === undefined || key === "id" ? [] : [[key, [...(replaced.get(key) ?? []), before]] as const];
  });
  return new Map([...replaced, ...now]);
}

/** The keys whose value has the right shape. */
export function soundKeys({ keys, broken }: RuleSource): Partial<RuleDocument> {
  return Object.fromEntries([...keys].filter(([key]) => !broken.has(key)).map(([key, at]) => [key, at.value]));
}

/** A key whose value has the right shape. */
export function soundKey({ keys, broken }: RuleSource, key: keyof RuleDocument): Cursor | undefined {
  return broken.has(key) ? undefined : keys.get(key);
}
