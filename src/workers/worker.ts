import { parentPort, workerData } from "node:worker_threads";
import { decodePack } from "../engine/pack-file.ts";
import { assessLines, type LinesJob, type LinesOptions } from "./assess-lines.ts";
import { openRules } from "./open-rules.ts";

/** What a worker starts with: the compiled pack, which all of them share, and how to judge. */
export type WorkerSetup = { readonly pack: Uint8Array; readonly options: LinesOptions };

const { pack, options } = workerData as WorkerSetup;
const compiled = decodePack(pack);
if (compiled === undefined) throw new Error("the pack of a worker cannot be read");
const opening = openRules(compiled);

/** One job at a time, in the order given; the bytes of the answer change hands without being copied. */
parentPort?.on("message", async (job: LinesJob) => {
  const result = await assessLines(job, await opening, options);
  parentPort?.postMessage(result, [result.bytes.buffer as ArrayBuffer]);
});
