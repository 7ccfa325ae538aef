import { type Check, placeOf } from "./check.ts";

/** A weight fits the axis of its family: points where points count, an exposure where they do not. */
export const checkWeight: Check = (loaded, report) => {
  for (const rule of loaded.rules) {
    const axis = loaded.header.families[rule.family]?.axis;
    const has = (key: string): boolean => loaded.sources.get(rule.id)?.keys.has(key) === true;
    if (axis === undefined) continue;
    if (axis === "exposure") {
      if (has("weight")) report("rule/weight", { reason: "exposure carries no points" }, placeOf(loaded, rule, "weight"));
      if (!has("exposure")) report("rule/weight", { reason: "`exposure` is missing" }, placeOf(loaded, rule, "family"));
      continue;
    }
    if (has("exposure"))
      report("rule/weight", { reason: `\`exposure\` does not belong on the axis ${axis}` }, placeOf(loaded, rule, "exposure", "key"));
    if (!has("weight")) report("rule/weight", { reason: "`weight` is missing" }, placeOf(loaded, rule, "family"));
    else if (rule.weight === 0) report("rule/weight", { reason: "a weight of 0 says nothing" }, placeOf(loaded, rule, "weight"));
    if (rule.weight < 0 && rule.floor !== undefined)
      report("rule/weight", { reason: "reassurance cannot raise a band" }, placeOf(loaded, rule, "floor", "key"));
  }
};
