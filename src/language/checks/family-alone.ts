import { placeOfKey, placeOfValue, step, walk } from "../cursor.ts";
import { aloneLimit } from "../header.ts";
import type { Check } from "./check.ts";

/** No family that is not decisive reaches a band alone, however many of its rules fire. */
export const checkFamilyAlone: Check = ({ header, headers }, report) => {
  const limit = aloneLimit(header.scoring);
  for (const [family, { axis, cap, decisive }] of Object.entries(header.families)) {
    if (axis === "exposure" || decisive || cap <= limit) continue;
    const written = headers.flatMap(({ at }) => step(walk(at, ["families"]), family) ?? []).at(-1);
    const at = written && step(written, "cap");
    const place = at === undefined ? written && placeOfKey(written) : placeOfValue(at);
    report("pack/family-alone", { family, cap, limit }, place ?? {});
  }
};
