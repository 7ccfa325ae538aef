import type { RuleSet } from "../engine/rule-set.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Encoded } from "../model/event.ts";
import type { Instant } from "../model/interval.ts";
import type { Position } from "../model/position.ts";
import { type LineChunk, type Source, SOURCE_LIMITS, type SourceProblem } from "../model/source.ts";
import { assessLines, type LinesJob, type LinesOptions, type LinesResult } from "../workers/assess-lines.ts";
import { workInOrder } from "../workers/in-order.ts";
import { openPool, type Pool } from "../workers/pool.ts";
import type { ReadLines } from "./import-inputs.ts";

/** How a batch is judged, beside what holds for every assessment. */
export type BatchOptions = {
  readonly threads: number;
  readonly minScore: number | undefined;
  /** Go on from here: what an earlier run has reached. */
  readonly from: Position | undefined;
};

type JudgeOptions = {
  readonly ruleSet: RuleSet;
  readonly strict: boolean;
  readonly now: Instant | undefined;
  readonly clock: number;
  readonly maxErrors: number | undefined;
  readonly signal: AbortSignal;
};

/** Inputs of so many bytes are judged in less time than workers take to start. */
const SMALL_BYTES = 1024 * 1024;

/** Opens what judges records that come one a line: on this thread, and from some bytes on by as many workers as are wanted. */
export function openBatch(
  { ruleSet, strict, now, clock, maxErrors, signal }: JudgeOptions,
  { threads, minScore, from }: BatchOptions,
): { readonly read: ReadLines; readonly close: () => Promise<void> } {
  const options: LinesOptions = { strict, minScore, now, clock };
  let pool: Pool | undefined;
  let bytes = 0;
  let errors = 0;
  const judgeHere = (job: LinesJob): Promise<LinesResult> => assessLines(job, ruleSet, options);
  const judge = (job: LinesJob): Promise<LinesResult> => {
    bytes += job.bytes?.length ?? 0;
    if (threads === 1 || bytes < SMALL_BYTES) return judgeHere(job);
    return (pool ??= openPool(threads, ruleSet, options)).judge(job);
  };
  const read = async function* (source: Source): AsyncIterable<Encoded | Diagnostic> {
    let isEmpty = true;
    const work = async (
      chunk: LineChunk | SourceProblem,
    ): Promise<{ readonly chunk: LineChunk; readonly result: LinesResult } | Diagnostic> =>
      "kind" in chunk
        ? diagnose(chunk.code, chunk.args, { file: source.name, ...(chunk.line === undefined ? {} : { line: chunk.line }) })
        : { chunk, result: await judge({ name: source.name, first: chunk.first, bytes: chunk.bytes }) };
    for await (const judged of workInOrder(source.lineChunks(SOURCE_LIMITS.recordBytes, from), threads * 2, work, signal)) {
      if ("kind" in judged) {
        isEmpty = false;
        yield judged;
        continue;
      }
      const { chunk, result } = judged;
      errors += result.tally.inputErrors;
      if (maxErrors !== undefined && errors >= maxErrors) {
        // Again, and only up to the record that is one too many: where a run stops does not depend on how lines are cut into chunks.
        const left = maxErrors - (errors - result.tally.inputErrors);
        yield { kind: "encoded", ...(await judgeHere({ name: source.name, first: chunk.first, bytes: chunk.bytes, maxErrors: left })) };
        return;
      }
      isEmpty &&= isNothing(result);
      yield { kind: "encoded", ...result, next: chunk.next };
    }
    if (isEmpty && !signal.aborted && from === undefined) yield diagnose("input/empty", { name: source.name }, { file: source.name });
  };
  return { read, close: async () => pool?.close() };
}

/** Blank lines come to nothing. */
function isNothing({ tally: { bands, inputErrors, warnings } }: LinesResult): boolean {
  return inputErrors + warnings + Object.values(bands).reduce((sum, number) => sum + number, 0) === 0;
}
