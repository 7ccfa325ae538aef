import { type Check, placeOf } from "./check.ts";

/** The cap of a family leaves room for each of its members. */
export const checkFamilyCap: Check = (loaded, report) => {
  for (const rule of loaded.rules) {
    const family = loaded.header.families[rule.family];
    if (family === undefined || family.axis === "exposure" || Math.abs(rule.weight) <= family.cap) continue;
    report(
      "pack/family-cap",
      { family: rule.family, cap: family.cap, rule: rule.id, weight: rule.weight },
      placeOf(loaded, rule, "weight"),
    );
  }
};
