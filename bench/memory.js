// Peak memory of the whole process over 200 MB and over 1 GB of input, on one thread and on two. Takes 1.2 GB of disk under the
// system's folder for temporary files, and many minutes.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus.js";
import { row } from "./measure.js";

const tool = fileURLToPath(new URL("../bin/linkwary.js", import.meta.url));
const GOALS = { 1: 220, 2: 360 };

export async function measureMemory({ small = 200e6, large = 1e9 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "linkwary-bench-"));
  try {
    const peaks = {};
    for (const [name, bytes] of Object.entries({ small, large })) {
      await writeCorpus(join(folder, name), bytes, 5);
      for (const threads of [1, 2]) peaks[`${name} ${threads}`] = measurePeak(join(folder, name), threads);
    }
    const rows = [1, 2].flatMap((threads) => [
      row(`peak memory, ${threads} thread(s), ${large / 1e6} MB of input: MiB`, peaks[`large ${threads}`], GOALS[threads], "most"),
      row(`growth from ${small / 1e6} MB, ${threads} thread(s)`, peaks[`large ${threads}`] / peaks[`small ${threads}`], 1.1, "most"),
    ]);
    return { rows, mebibytes: peaks };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The largest resident size that the system saw, by GNU time. */
function measurePeak(input, threads) {
  const args = [
    "-f",
    "%M",
    process.execPath,
    tool,
    "assess",
    input,
    "--from",
    "canonical",
    "--format",
    "ndjson",
    "--threads",
    String(threads),
  ];
  const { stderr, status } = spawnSync("/usr/bin/time", args, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  if (status !== 0) throw new Error(`the run ended with ${status}: ${stderr}`);
  return Number(stderr.trim().split("\n").at(-1)) / 1024;
}
