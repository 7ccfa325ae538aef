import { placeOfValue, walk } from "../cursor.ts";
import { aloneLimit } from "../header.ts";
import type { Check } from "./check.ts";

/** No family that is not decisive reaches a band alone, however many of its rules fire. */
export const checkFamilyAlone: Check = ({ header, headers }, report) => {
  const limit = aloneLimit(header.scoring);
  for (const [family, { axis, cap, decisive }] of Object.entries(header.families)) {
    if (axis === "exposure" || decisive || cap <= limit) continue;
    const at = headers.findLast((reading) => Object.hasOwn(reading.at.value as object, "families"))?.at;
    report("pack/family-alone", { family, cap, limit }, at === undefined ? {} : placeOfValue(walk(at, ["families", family, "cap"])));
  }
};
