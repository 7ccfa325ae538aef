import { type Check, familyOf, placeOf, weightOf } from "./check.ts";

/** The cap of a family leaves room for each of its members. */
export const checkFamilyCap: Check = (loaded, report) => {
  for (const draft of loaded.drafts) {
    const family = familyOf(loaded, draft);
    const weight = weightOf(draft) ?? 0;
    if (family === undefined || family.axis === "exposure" || Math.abs(weight) <= family.cap) continue;
    const args = { family: draft.document.family, cap: family.cap, rule: draft.source.id, weight };
    report("pack/family-cap", args, placeOf(draft, "weight"));
  }
};
