/** Every text in a part of a record, in order; dates and counts are none. */
export function* listTexts(part: unknown): Iterable<string> {
  if (typeof part === "string") yield part;
  else if (typeof part === "object" && part !== null && !isMeasure(part)) for (const value of Object.values(part)) yield* listTexts(value);
}

/** The same part with each text replaced; the pointer of a text says where it stands. */
export function replaceTexts<T>(part: T, replace: (text: string, pointer: string) => string, pointer = ""): T {
  const go = (value: unknown, place: string): unknown => {
    if (typeof value === "string") return replace(value, place);
    if (Array.isArray(value)) return value.map((item, at) => go(item, `${place}/${at}`));
    if (typeof value !== "object" || value === null || isMeasure(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, go(item, `${place}/${key}`)]));
  };
  return go(part, pointer) as T;
}

/** Dates and open counts are intervals. */
function isMeasure(value: object): boolean {
  return "min" in value && "max" in value;
}
