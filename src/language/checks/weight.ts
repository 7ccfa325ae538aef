import { type Check, familyOf, placeOf, weightOf } from "./check.ts";

/** A weight fits the axis of its family: points where points count, an exposure where they do not. */
export const checkWeight: Check = (loaded, report) => {
  for (const draft of loaded.drafts) {
    const axis = familyOf(loaded, draft)?.axis;
    const has = (key: string): boolean => draft.source.keys.has(key);
    const refuse = (reason: string, key: string, part: "key" | "value" = "value"): void =>
      report("rule/weight", { reason }, placeOf(draft, key, part));
    if (axis === undefined) continue;
    if (axis === "exposure") {
      if (has("weight")) refuse("exposure carries no points", "weight");
      if (!has("exposure")) refuse("`exposure` is missing", "family");
      if (has("floor")) refuse("exposure cannot raise a band", "floor", "key");
      continue;
    }
    const weight = weightOf(draft);
    if (has("exposure")) refuse(`\`exposure\` does not belong on the axis ${axis}`, "exposure", "key");
    if (!has("weight")) refuse("`weight` is missing", "family");
    else if (weight === 0) refuse("a weight of 0 says nothing", "weight");
    if (weight !== undefined && weight < 0 && has("floor")) refuse("reassurance cannot raise a band", "floor", "key");
  }
};
