/** A JSON Pointer (RFC 6901) from keys and places. */
export function toPointer(trail: readonly (string | number)[]): string {
  return trail.map((part) => `/${typeof part === "number" ? part : part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
