import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type Entry, type Source, SOURCE_LIMITS } from "../model/source.ts";
import { decodeText } from "./canonical/decode-text.ts";
import { parseJson } from "./canonical/parse-json.ts";
import { asObject } from "./json-value.ts";

/** A file read whole, or the problem that kept it from being read. */
export type Opened<T> = { readonly value: T; readonly name: string } | { readonly problem: Diagnostic };

/** Reads a file as text. */
export async function openText(entry: Entry): Promise<Opened<string>> {
  return readText(entry.open());
}

/** Reads a file as JSON; what is an HTML page is said to be one. `strip` takes off what stands around the JSON. */
export async function openJson(entry: Entry, strip: (text: string) => string = (text) => text): Promise<Opened<unknown>> {
  const opened = await openText(entry);
  if ("problem" in opened) return opened;
  const { name } = opened;
  if (isHtml(opened.value)) return { problem: diagnose("input/html-export", { name }, { file: name }) };
  const { value, problems } = parseJson(strip(opened.value), { file: name }, "on-problem");
  const [problem] = problems;
  return value === undefined && problem !== undefined ? { problem } : { value, name };
}

/** Whether a text is a page, as platforms give where JSON was not asked for. */
export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype html|html|head|body|\?xml)/iu.test(text);
}

async function readText(source: Source): Promise<Opened<string>> {
  const { name } = source;
  const bytes = await source.whole(SOURCE_LIMITS.arrayBytes);
  if ("kind" in bytes) return { problem: diagnose(bytes.code, bytes.args, { file: name }) };
  const decoded = decodeText(bytes);
  if (decoded.problem !== undefined) return { problem: diagnose("input/not-utf8", { reason: decoded.problem }, { file: name }) };
  if (decoded.text.trim() === "") return { problem: diagnose("input/empty", { name }, { file: name }) };
  return { value: decoded.text, name };
}

/** Each entry as a JSON object, with its name; another value is an empty one. What cannot be read is a problem in its place. */
export async function* openObjects(
  entries: readonly Entry[],
): AsyncIterable<Diagnostic | { readonly name: string; readonly root: Readonly<Record<string, unknown>> }> {
  for (const entry of entries) {
    const opened = await openJson(entry);
    yield "problem" in opened ? opened.problem : { name: opened.name, root: asObject(opened.value) ?? {} };
  }
}
