import type { CsvError } from "csv-parse";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type Source, SOURCE_LIMITS } from "../model/source.ts";

/** Rows that were read together: cells in the order of the columns that were asked for; undefined where there is no such column. */
export type Rows = { readonly kind: "rows"; readonly rows: readonly (readonly (string | undefined)[])[] };

/**
 * Reads a CSV file in bounded memory. Columns are found by name, whatever their order and case; what stands before the row
 * that names all of `marks` is passed over. Of columns with the same name the first counts.
 */
export async function* readTable(source: Source, columns: readonly string[], marks: readonly string[]): AsyncIterable<Rows | Diagnostic> {
  const { parse } = await import("csv-parse");
  const parser = parse({
    bom: true,
    // Both, also in one file: what is pasted into a cell brings its own.
    record_delimiter: ["\r\n", "\n"],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: SOURCE_LIMITS.recordBytes,
  });
  let broken: Error | undefined;
  parser.on("error", (error) => (broken = error));
  const pick = makePicker(columns, marks);
  type Row = readonly (string | undefined)[];
  const feed = (chunk: Uint8Array | string): readonly Row[] => {
    parser.write(chunk);
    const rows: Row[] = [];
    for (let record = parser.read() as string[] | null; record !== null; record = parser.read() as string[] | null) pick(record, rows);
    return rows;
  };
  let isFirst = true;
  for await (const chunk of source.chunks()) {
    if (broken !== undefined) break;
    if ("kind" in chunk) {
      yield diagnose(chunk.code, chunk.args, { file: source.name });
      break;
    }
    const rows = feed(isFirst ? skipPreamble(chunk, marks) : chunk);
    isFirst = false;
    if (rows.length > 0) yield { kind: "rows", rows };
  }
  // The parser keeps the last row until it sees what follows: empty lines, which it passes over, before an end that may fail.
  const rows: Row[] = broken === undefined ? [...feed("\n".repeat(LOOKAHEAD))] : [];
  try {
    if (broken !== undefined) throw broken;
    parser.end();
    for await (const record of parser) pick(record as string[], rows);
  } catch (error) {
    broken = error as Error;
  }
  if (rows.length > 0) yield { kind: "rows", rows };
  if (broken !== undefined) yield explain(broken, source.name);
}

/** More than the longest sign between cells and rows. */
const LOOKAHEAD = 16;

/**
 * The bytes from the row of names on, where it stands in them. The picker passes over what is before it too; but the parser takes
 * the first row for the pattern, and makes an error with its trace of each row after it that is longer.
 */
function skipPreamble(chunk: Uint8Array, marks: readonly string[]): Uint8Array {
  const text = new TextDecoder("latin1").decode(chunk.subarray(0, PREAMBLE_BYTES));
  for (let start = 0; start >= 0 && start < text.length;) {
    const end = text.indexOf("\n", start);
    const names = text.slice(start, end < 0 ? undefined : end).split(",");
    const bare = new Set(names.map((name) => name.replaceAll('"', "").trim().toLowerCase()));
    if (marks.every((mark) => bare.has(mark))) return chunk.subarray(start);
    start = end < 0 ? -1 : end + 1;
  }
  return chunk;
}

/** More than any preamble. */
const PREAMBLE_BYTES = 4096;

type Picker = (record: readonly string[], rows: (readonly (string | undefined)[])[]) => void;

function makePicker(columns: readonly string[], marks: readonly string[]): Picker {
  let places: readonly number[] | undefined;
  return (record, rows) => {
    if (places !== undefined) {
      rows.push(places.map((place) => (place < 0 ? undefined : (record[place] ?? ""))));
      return;
    }
    const names = record.map((name) => name.trim().toLowerCase());
    if (marks.every((mark) => names.includes(mark))) places = columns.map((column) => names.indexOf(column));
  };
}

function explain(error: Error, file: string): Diagnostic {
  const { code, lines } = error as Error & Partial<CsvError> & { readonly lines?: number };
  const reason =
    code === "CSV_QUOTE_NOT_CLOSED"
      ? "it ends within a quoted cell"
      : code === "CSV_MAX_RECORD_SIZE"
        ? "a row is larger than 16 MiB"
        : "a row does not follow the others";
  return diagnose("input/damaged-table", { reason }, { file, ...(lines === undefined ? {} : { line: lines }) });
}
