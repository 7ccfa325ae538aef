import { type FieldPath, FIELDS } from "../model/fields.ts";
import type { Placeholder, Template } from "../model/rule.ts";
import { meant } from "../text/suggest.ts";
import { type Cursor, placeOfValue } from "./cursor.ts";
import type { Report } from "./report.ts";

/** Reads a message with placeholders; `selections` are the names that may be quoted, undefined where they are not known. */
export function readTemplate(at: Cursor, selections: readonly string[] | undefined, report: Report): Template {
  const text = String(at.value);
  const parts: (string | Placeholder)[] = [];
  let done = 0;
  for (const match of text.matchAll(/\{([^{}]*)\}/gu)) {
    if (match.index > done) parts.push(text.slice(done, match.index));
    done = match.index + match[0].length;
    const name = match[1] ?? "";
    const placeholder = readPlaceholder(name, selections);
    if (placeholder !== undefined) parts.push(placeholder);
    else if (selections !== undefined || !name.endsWith(".quote")) {
      const candidates = [...(selections ?? []).map((selection) => `${selection}.quote`), ...FIXED, ...VALUES];
      report("rule/unknown-placeholder", { name, ...meant(name, candidates) }, placeOfValue(at, match.index + 1, name.length));
    }
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}

const VALUES = (Object.keys(FIELDS) as FieldPath[]).filter((path) => FIELDS[path].type !== "record");
const FIXED = ["message.index", "published.source", "published.date"];

function readPlaceholder(name: string, selections: readonly string[] = []): Placeholder | undefined {
  if (name === "message.index") return { kind: "index" };
  if (name === "published.source") return { kind: "published", key: "source" };
  if (name === "published.date") return { kind: "published", key: "date" };
  const quoted = name.endsWith(".quote") ? name.slice(0, -".quote".length) : undefined;
  if (quoted !== undefined) return selections.includes(quoted) ? { kind: "quote", selection: quoted } : undefined;
  // A record has no text that could stand in a message.
  return (VALUES as readonly string[]).includes(name) ? { kind: "field", field: name } : undefined;
}
