import type { Place } from "../../model/diagnostic.ts";
import type { Family } from "../../model/rule.ts";
import { placeOfKey, placeOfValue } from "../cursor.ts";
import type { LoadedPack, LoadedRules } from "../loaded-pack.ts";
import type { Report } from "../report.ts";
import type { Draft } from "../rule.ts";

/** One check over a loaded pack: reports what it finds. */
export type Check = (loaded: LoadedPack, report: Report) => void;

/** A check that needs no header. */
export type RuleCheck = (loaded: LoadedRules, report: Report) => void;

/** Where a key of a rule was written; the rule's id where it was not. */
export function placeOf({ source }: Draft, key: string, part: "key" | "value" = "value"): Place {
  const at = source.keys.get(key) ?? source.keys.get("id");
  if (at === undefined) return placeOfValue(source.whole);
  return part === "key" ? placeOfKey(at) : placeOfValue(at);
}

/** The family of a rule; undefined where it is none of the pack. */
export function familyOf({ header }: LoadedPack, { document: { family } }: Draft): Family | undefined {
  return family !== undefined && Object.hasOwn(header.families, family) ? header.families[family] : undefined;
}

/** The points of a rule; undefined where they are not a number. */
export function weightOf({ source, document }: Draft): number | undefined {
  return source.broken.has("weight") ? undefined : (document.weight ?? 0);
}
