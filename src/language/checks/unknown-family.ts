import { meant } from "../../text/suggest.ts";
import { type Check, familyOf, placeOf } from "./check.ts";

/** Every rule belongs to a family of the pack. */
export const checkUnknownFamily: Check = (loaded, report) => {
  const families = Object.keys(loaded.header.families);
  for (const draft of loaded.drafts) {
    const { family } = draft.document;
    if (family === undefined || familyOf(loaded, draft) !== undefined) continue;
    const args = { family, ...meant(family, families), allowed: families.join(", ") };
    report("rule/unknown-family", args, placeOf(draft, "family"));
  }
};
