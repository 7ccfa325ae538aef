import { suggest } from "../../text/suggest.ts";
import { type Check, placeOf } from "./check.ts";

/** Every rule belongs to a family of the pack. */
export const checkUnknownFamily: Check = (loaded, report) => {
  const families = Object.keys(loaded.header.families);
  for (const rule of loaded.rules) {
    if (families.includes(rule.family)) continue;
    const args = { family: rule.family, suggestion: suggest(rule.family, families), allowed: families.join(", ") };
    report("rule/unknown-family", args, placeOf(loaded, rule, "family"));
  }
};
