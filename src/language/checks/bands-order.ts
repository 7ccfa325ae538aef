import { placeOfValue, step } from "../cursor.ts";
import type { Check } from "./check.ts";

/** `high` starts above `medium`, in each pack that has a scoring of its own. */
export const checkBandsOrder: Check = ({ headers }, report) => {
  for (const { header, at } of headers) {
    const scoring = step(at, "scoring");
    const bands = scoring && step(scoring, "bands");
    const high = bands && step(bands, "high");
    if (header !== undefined && high !== undefined && header.scoring.bands.high <= header.scoring.bands.medium)
      report("pack/bands-order", {}, placeOfValue(high));
  }
};
