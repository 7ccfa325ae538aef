import { count } from "../text/wording.ts";

/** A value of a rule in a few words: texts are cut, and of lists and maps only their size is told. */
export function wordValue(value: unknown): string {
  if (typeof value === "string") return value.length > SHOWN ? `${value.slice(0, SHOWN).trimEnd()}…` : value;
  if (Array.isArray(value))
    return value.every(isPlain) && value.length <= FEW ? `[${value.join(", ")}]` : `[${count(value.length, "item")}]`;
  if (typeof value === "object" && value !== null) return `{ ${Object.keys(value).join(", ")} }`;
  return `${value as number | boolean | null}`;
}

/** Units of a text that are enough to know it again, and items that still read as a line. */
const SHOWN = 48;
const FEW = 4;

function isPlain(value: unknown): boolean {
  return typeof value !== "object" && `${value as string | number | boolean}`.length <= SHOWN;
}
