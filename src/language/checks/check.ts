import type { Place } from "../../model/diagnostic.ts";
import type { Rule } from "../../model/rule.ts";
import { placeOfKey, placeOfValue } from "../cursor.ts";
import type { LoadedPack } from "../loaded-pack.ts";
import type { Report } from "../report.ts";

/** One check over a loaded pack: reports what it finds. */
export type Check = (loaded: LoadedPack, report: Report) => void;

/** Where a key of a rule was written; the rule's id where it was not. */
export function placeOf(loaded: LoadedPack, rule: Rule, key: string, part: "key" | "value" = "value"): Place {
  const source = loaded.sources.get(rule.id);
  const at = source?.keys.get(key) ?? source?.keys.get("id");
  if (at === undefined) return {};
  return part === "key" ? placeOfKey(at) : placeOfValue(at);
}
