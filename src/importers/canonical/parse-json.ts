import { diagnose } from "../../model/diagnose.ts";
import type { Diagnostic, Place } from "../../model/diagnostic.ts";
import { SOURCE_LIMITS } from "../../model/source.ts";
import { type JsonProblem, scanJson } from "./scan-json.ts";

/** A value, or the problem that there is none; duplicate keys are notes beside the value. */
export type ParsedJson = { readonly value: unknown; readonly problems: readonly Diagnostic[] };

/** Parses JSON. The scan, which costs more than the parse, runs only where it is asked for or where something is wrong. */
export function parseJson(text: string, place: Place, scan: boolean): ParsedJson {
  const { depth } = SOURCE_LIMITS;
  if (scan || mayBeDeep(text, depth)) {
    const { problem, duplicates } = scanJson(text, depth);
    if (problem !== undefined) return { value: undefined, problems: [reportProblem(problem, text, place)] };
    const notes = scan ? duplicates : [];
    return {
      value: JSON.parse(text),
      problems: notes.map(({ key, pointer }) =>
        diagnose("input/duplicate-key", { key }, { ...place, pointer: `${place.pointer ?? ""}${pointer}` }),
      ),
    };
  }
  try {
    return { value: JSON.parse(text), problems: [] };
  } catch {
    const { problem } = scanJson(text, depth);
    return { value: undefined, problems: problem === undefined ? [] : [reportProblem(problem, text, place)] };
  }
}

/** Cheap, and never wrong about shallow text: so many opening signs are needed for so many levels. */
function mayBeDeep(text: string, depth: number): boolean {
  let open = 0;
  for (let at = text.indexOf("{"); at >= 0 && open <= depth; at = text.indexOf("{", at + 1)) open += 1;
  for (let at = text.indexOf("["); at >= 0 && open <= depth; at = text.indexOf("[", at + 1)) open += 1;
  return open > depth;
}

function reportProblem(problem: JsonProblem, text: string, place: Place): Diagnostic {
  if (problem.kind === "too-deep")
    return diagnose("input/too-deep", { limit: SOURCE_LIMITS.depth }, { ...place, ...positionOf(text, problem.offset, place) });
  if (problem.kind === "truncated") return diagnose("input/truncated", {}, { ...place, ...positionOf(text, problem.offset, place) });
  return diagnose("input/not-json", { reason: problem.reason }, { ...place, ...positionOf(text, problem.offset, place) });
}

/** Line and column of an offset; in NDJSON the line is known and the text is one line. */
function positionOf(text: string, offset: number, place: Place): Pick<Place, "line" | "column"> {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  const line = place.line ?? before.split("\n").length;
  return { line, column: offset - start + 1 };
}
