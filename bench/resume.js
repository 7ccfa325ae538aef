// A long run that is killed again and again and given anew each time, against one that nobody disturbs: the same bytes. Takes
// as many minutes as both runs together, and three times the input in disk.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded, writeCorpus } from "./corpus.js";
import { row } from "./measure.js";

const tool = fileURLToPath(new URL("../bin/linkwary.js", import.meta.url));

export async function measureResume({ bytes = 1e9, kills = 10, threads = 2 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "linkwary-bench-"));
  try {
    const input = join(folder, "people.ndjson");
    await writeCorpus(input, bytes, 6);
    const started = performance.now();
    await run(input, join(folder, "undisturbed.ndjson"), threads);
    const undisturbed = performance.now() - started;
    const random = seeded(7);
    const disturbed = join(folder, "disturbed.ndjson");
    let killed = 0;
    // Together the killed runs take about as long as the undisturbed one: the last kills hit near its end.
    for (; killed < kills; killed++) {
      const ended = await run(input, disturbed, threads, (undisturbed * (0.5 + random())) / kills);
      if (ended === 0) break;
    }
    await run(input, disturbed, threads);
    const [plain, resumed] = [await digest(join(folder, "undisturbed.ndjson")), await digest(disturbed)];
    return {
      rows: [
        row("kill -9 before the end: times", killed, kills, "least"),
        row("differs from the undisturbed run (1 is yes)", plain === resumed ? 0 : 1, 0, "most"),
      ],
      undisturbedSeconds: undisturbed / 1000,
      sha256: plain,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the tool to the end, or kills it after so many milliseconds; gives its status, or none where it was killed. */
function run(input, output, threads, after) {
  const args = [tool, "assess", input, "--from", "canonical", "--resume", output, "--now", "2026-11-24T00:00:00Z"];
  const child = spawn(process.execPath, [...args, "--threads", String(threads), "--quiet"], { stdio: "ignore" });
  const timer = after === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), after);
  return new Promise((resolve, reject) => {
    child.on("exit", (status, signal) => {
      clearTimeout(timer);
      if (status === 0 || signal === "SIGKILL") resolve(status);
      else reject(new Error(`the run ended with ${status ?? signal}`));
    });
  });
}

async function digest(file) {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
