import { Worker } from "node:worker_threads";
import { encodePack } from "../engine/pack-file.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import { diagnose } from "../model/diagnose.ts";
import { encodeEvent } from "../reporters/ndjson.ts";
import type { LinesJob, LinesOptions, LinesResult } from "./assess-lines.ts";
import type { WorkerSetup } from "./worker.ts";

/** Workers that judge lines; each has one job at a time, further jobs wait for a free one. */
export type Pool = { readonly judge: (job: LinesJob) => Promise<LinesResult>; readonly close: () => Promise<void> };

/** The worker's own file, beside the built ones. */
const WORKER = new URL("./worker.js", import.meta.url);

/** Starts a pool. A worker that dies is replaced and its job done again, once; then the lines are said not to be judged. */
export function openPool(threads: number, ruleSet: RuleSet, options: LinesOptions, file: URL = WORKER): Pool {
  const setup: WorkerSetup = { pack: share(encodePack(ruleSet.pack)), options };
  const waiting: Task[] = [];
  const seats = new Set<Seat>();
  let closed = false;
  const next = (seat: Seat): void => {
    seat.task = waiting.shift();
    // A copy: the lines are needed again if the worker dies.
    if (seat.task !== undefined) seat.worker.postMessage(seat.task.job);
  };
  const start = (): void => {
    const worker = new Worker(file, { workerData: setup });
    const seat: Seat = { worker, task: undefined, reason: "it stopped" };
    seats.add(seat);
    worker.on("message", (result: LinesResult) => {
      seat.task?.resolve(result);
      next(seat);
    });
    worker.on("error", (error: Error) => {
      seat.reason = "code" in error ? String(error.code) : error.message;
    });
    worker.on("exit", () => {
      seats.delete(seat);
      if (closed) return;
      if (seat.task !== undefined) retry(seat.task, seat.reason, waiting);
      if (waiting.length > 0) start();
    });
    next(seat);
  };
  return {
    judge: (job) =>
      new Promise((resolve) => {
        waiting.push({ job, resolve, deaths: 0 });
        const free = [...seats].find(({ task }) => task === undefined);
        if (free !== undefined) next(free);
        else if (seats.size < threads) start();
      }),
    close: async () => {
      closed = true;
      await Promise.all([...seats].map(({ worker }) => worker.terminate()));
    },
  };
}

type Task = { readonly job: LinesJob; readonly resolve: (result: LinesResult) => void; readonly deaths: number };

/** A worker and what it is at. */
type Seat = { readonly worker: Worker; task: Task | undefined; reason: string };

const MAX_DEATHS = 2;

function retry(task: Task, reason: string, waiting: Task[]): void {
  const deaths = task.deaths + 1;
  if (deaths < MAX_DEATHS) waiting.unshift({ ...task, deaths });
  else task.resolve(report(task.job, reason));
}

const NEWLINE = 10;

function report({ name, first, bytes }: LinesJob, reason: string): LinesResult {
  const count = Math.max(1, bytes?.filter((byte) => byte === NEWLINE).length ?? 0);
  const problem = diagnose("input/not-judged", { count, reason }, { file: name, line: first });
  const bands = { "insufficient-data": 0, low: 0, medium: 0, high: 0 };
  return {
    bytes: new TextEncoder().encode(encodeEvent(problem, false) as string),
    rules: {},
    tally: { bands, inputErrors: 1, ruleErrors: 0, warnings: 0, testsFailed: 0 },
  };
}

/** Memory that every worker reads and none copies. */
function share(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
