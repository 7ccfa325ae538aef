// Peak memory over a messages.csv whose threads are all mixed up, in megabytes given: `node bench/exports-memory.js 50 200 1000`.
// Needs as much room again under the system's folder for temporary files. Never part of the tests.
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "./corpus.js";

const tool = fileURLToPath(new URL("../bin/linkwary.js", import.meta.url));
const WORDS = "the pump seal team plan Monday invoice report call board paper meeting work change drawing post harbour budget summer".split(
  " ",
);
/** Threads for each megabyte: each is long, and open nearly to the end. */
const THREADS = 20;

async function writeMessages(path, megabytes) {
  const random = seeded(megabytes);
  const file = createWriteStream(path);
  file.write("CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS\n");
  const own = { name: "Olive Owner", url: "https://www.linkedin.com/in/olive-owner" };
  for (let written = 0, number = 0; written < megabytes * 1e6; number++) {
    const talk = Math.floor(random() * megabytes * THREADS);
    const other = { name: `Person ${talk}`, url: `https://www.linkedin.com/in/person-${talk}` };
    const [from, to] = random() < 0.5 ? [own, other] : [other, own];
    const words = Array.from({ length: 20 + Math.floor(random() * 80) }, () => WORDS[Math.floor(random() * WORDS.length)]);
    const date = new Date(Date.UTC(2024, 0, 1) + number * 1000).toISOString().slice(0, 19).replace("T", " ");
    const row = `c${talk},${from.name},${from.url},${to.name},${to.url},${date} UTC,,"${number} ${words.join(" ")}.",INBOX,\n`;
    written += row.length;
    if (!file.write(row)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

/** The largest resident size that the system saw, by GNU time. */
function measurePeak(args) {
  const { stderr, status } = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, tool, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the run ended with ${status}: ${stderr}`);
  return Number(stderr.trim().split("\n").at(-1)) / 1024;
}

const folder = mkdtempSync(join(tmpdir(), "linkwary-bench-"));
try {
  for (const megabytes of process.argv.slice(2).map(Number)) {
    const path = join(folder, "messages.csv");
    await writeMessages(path, megabytes);
    for (const args of [
      ["convert", path, "--quiet"],
      ["assess", path, "--format", "ndjson"],
      ["assess", path, "--top", "5"],
    ]) {
      const name = args.filter((arg) => arg !== path).join(" ");
      console.log(`${String(megabytes).padStart(5)} MB  ${name.padEnd(24)} ${measurePeak(args).toFixed(0).padStart(6)} MiB`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
