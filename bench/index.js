// Runs the benchmarks that are named, or all that do not take long, one after another in one process; prints what came out
// against the goals and keeps it in bench/results.json. See bench/README.md.
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { printRows } from "./measure.js";

/** Each gives rows for the table, and whatever else is worth keeping. */
const BENCHMARKS = {
  "start-up": async () => (await import("./start-up.js")).measureStartUp(),
  batch: async () => (await import("./batch.js")).measureBatch(),
  growth: async () => (await import("./growth.js")).measureGrowth(),
  memory: async () => (await import("./memory.js")).measureMemory(),
  resume: async () => (await import("./resume.js")).measureResume(),
};
/** Take gigabytes of disk and many minutes: only where they are named. */
const LONG = new Set(["memory", "resume"]);

const file = new URL("results.json", import.meta.url);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) throw new Error(`no benchmark ${unknown.join(", ")}: there are ${Object.keys(BENCHMARKS).join(", ")}`);

const results = readResults();
for (const name of asked.length > 0 ? asked : Object.keys(BENCHMARKS).filter((known) => !LONG.has(known))) {
  const before = loadavg()[0];
  const result = await BENCHMARKS[name]();
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: availableParallelism(), load: [before, loadavg()[0]] };
  results[name] = { ...result, machine };
  console.log(`\n${name}: node ${process.version}, load ${before.toFixed(1)} before and ${loadavg()[0].toFixed(1)} after`);
  printRows(result.rows);
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
}

function readResults() {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
