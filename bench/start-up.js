// How long the tool takes to start, as ratios to an empty Node in the same run: medians of many runs, taken in turns so that
// a busy machine slows both alike. Prints the goals of the design beside them; never part of the tests.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tool = `${root}bin/linkwary.js`;
const subject = `${root}fixtures/subjects/high/paid-report-for-hidden-client.json`;
const plain = `${root}fixtures/subjects/low/recipient-writes-the-risky-words.json`;
const RUNS = Number(process.argv[2] ?? 31);

const cases = [
  { name: "node -e 0", args: ["-e", "0"], goal: undefined },
  { name: "linkwary --version", args: [tool, "--version"], goal: 1.35 },
  { name: "assess, with links to judge", args: [tool, "assess", subject], goal: 1.6 },
  { name: "assess, plain text", args: [tool, "assess", plain], goal: 1.6 },
];
const times = cases.map(() => []);
for (let run = 0; run < RUNS + 2; run++) {
  for (const [place, { args }] of cases.entries()) {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
    // The first runs fill the caches of disk and compiler.
    if (run >= 2) times[place].push(performance.now() - started);
  }
}
const medians = times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
console.log(`node ${process.version}, ${RUNS} runs each, medians`);
for (const [place, { name, goal }] of cases.entries()) {
  const ratio = medians[place] / medians[0];
  const met = goal === undefined ? "" : `  goal ≤ ${goal}  ${ratio <= goal ? "met" : "missed"}`;
  console.log(`${name.padEnd(28)} ${medians[place].toFixed(1).padStart(7)} ms  × ${ratio.toFixed(2)}${met}`);
}
