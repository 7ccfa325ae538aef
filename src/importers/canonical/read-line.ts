import { diagnose } from "../../model/diagnose.ts";
import type { Line, SourceProblem } from "../../model/source.ts";
import type { ImportedRecord, ImportOptions } from "../importer.ts";
import { parseJson } from "./parse-json.ts";
import { readRecord } from "./read-record.ts";

/** Reads one line of NDJSON of the input `name`: a subject, its problems, or nothing where the line is blank. */
export function readLine(name: string, line: Line | SourceProblem, { strict }: ImportOptions): readonly ImportedRecord[] {
  if (line.kind === "problem")
    return [diagnose(line.code, line.args, { file: name, ...(line.line === undefined ? {} : { line: line.line }) })];
  const text = line.number === 1 && line.text.startsWith(BYTE_ORDER_MARK) ? line.text.slice(1) : line.text;
  if (BLANK.test(text)) return [];
  const place = { file: name, line: line.number };
  const { value, problems } = parseJson(text, place, strict ? "always" : "on-problem");
  if (value === undefined) return problems;
  const record = { value, place, origin: { name, line: line.number }, number: line.number };
  return [...problems, ...readRecord(record, strict)];
}

const BYTE_ORDER_MARK = "\uFEFF";
const BLANK = /^[ \t\r]*$/u;
