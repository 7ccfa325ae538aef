import { diagnose } from "../../model/diagnose.ts";
import type { Diagnostic, Place } from "../../model/diagnostic.ts";
import { SOURCE_LIMITS } from "../../model/source.ts";
import { isDeeperThan } from "./depth.ts";
import { toPointer } from "./pointer.ts";
import { type Duplicates, type JsonProblem, scanJson } from "./scan-json.ts";

/** A value with notes of keys that stand twice; no value, and the problem that explains why. */
export type ParsedJson = { readonly value: unknown; readonly problems: readonly Diagnostic[] };

/**
 * Parses JSON that stands at `place`. The scan costs more than the parse: it runs always, which finds keys that stand twice,
 * or only where there is a problem to explain.
 */
export function parseJson(text: string, place: Place, scan: "always" | "on-problem"): ParsedJson {
  if (scan === "on-problem" && !isDeeperThan(text, SOURCE_LIMITS.depth)) {
    try {
      return { value: JSON.parse(text), problems: [] };
    } catch {
      // The parser's own words differ by runtime; the scan below finds ours.
    }
  }
  const { problem, duplicates } = scanJson(text, SOURCE_LIMITS.depth);
  if (problem !== undefined) return { value: undefined, problems: [explain(problem, text, place)] };
  return { value: JSON.parse(text), problems: scan === "always" ? noteDuplicates(duplicates, place) : [] };
}

function noteDuplicates({ first, more }: Duplicates, place: Place): Diagnostic[] {
  const notes = first.map((trail) =>
    diagnose("input/duplicate-key", { key: trail.at(-1) }, { ...place, pointer: `${place.pointer ?? ""}${toPointer(trail)}` }),
  );
  return more === 0 ? notes : [...notes, diagnose("input/more-problems", { count: more }, place)];
}

function explain(problem: JsonProblem, text: string, place: Place): Diagnostic {
  const at = { ...place, ...findPosition(text, problem.offset, place.line ?? 1) };
  switch (problem.kind) {
    case "syntax":
      return diagnose("input/not-json", { reason: problem.reason }, at);
    case "truncated":
      return diagnose("input/truncated", {}, at);
    case "too-deep":
      return diagnose("input/too-deep", { limit: SOURCE_LIMITS.depth }, at);
    default:
      return problem satisfies never;
  }
}

/** A longer line says nothing in a frame. */
const MAX_FRAME = 240;

/** Line, column and the line itself at an offset of a text that starts on the line `first`. */
function findPosition(text: string, offset: number, first: number): Pick<Place, "line" | "column" | "text"> {
  let line = first;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
    line += 1;
    start = end + 1;
  }
  const end = text.indexOf("\n", offset);
  const whole = text.slice(start, end < 0 ? text.length : end);
  return { line, column: offset - start + 1, ...(whole.length > MAX_FRAME ? {} : { text: whole }) };
}
