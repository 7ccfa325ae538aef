import { placeOfValue, walk } from "../cursor.ts";
import type { Check } from "./check.ts";

/** `high` starts above `medium`. */
export const checkBandsOrder: Check = ({ headers }, report) => {
  for (const { header, at } of headers) {
    const { medium, high } = header.scoring.bands;
    if (high <= medium) report("pack/bands-order", {}, placeOfValue(walk(at, ["scoring", "bands", "high"])));
  }
};
