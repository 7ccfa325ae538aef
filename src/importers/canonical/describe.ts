/** A value in words, short enough for one line: `string "abc"`, `number 3`, `list`, `object`. */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  switch (typeof value) {
    case "string":
      return `string ${JSON.stringify(shorten(value))}`;
    case "number":
    case "boolean":
      return `${typeof value} ${value}`;
    case "undefined":
      return "nothing";
    default:
      return "object";
  }
}

const MAX_UNITS = 40;

function shorten(text: string): string {
  return text.length > MAX_UNITS ? `${text.slice(0, MAX_UNITS - 1)}…` : text;
}
