import type { Reading } from "./reading.ts";

/**
 * Gives the reading of a text that was read before: each member of a group is judged on the same messages. A recall serves one
 * rule set and one set of judges.
 */
export type Recall = (text: string, read: (text: string) => Reading) => Reading;

/** UTF-16 units of text that are kept at least before the oldest are let go: more than the longest thread of most archives. */
const KEPT_UNITS = 1 << 20;

/** Opens a recall of nothing yet. It keeps twice the limit at most: texts not asked for while the limit was read once more are let go. */
export function openRecall(keptUnits: number = KEPT_UNITS): Recall {
  let recent = new Map<string, Reading>();
  let older = new Map<string, Reading>();
  let units = 0;
  return (text, read) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const reading = older.get(text) ?? read(text);
    if (units + text.length > keptUnits) {
      older = recent;
      recent = new Map();
      units = 0;
    }
    recent.set(text, reading);
    units += text.length;
    return reading;
  };
}
