// How long the tool takes to start, as ratios to an empty Node in the same run: medians of many runs, taken in turns so that
// a busy machine slows both alike. Never part of the tests.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median, row, takeTurns } from "./measure.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const tool = `${root}bin/linkwary.js`;
const subject = `${root}fixtures/subjects/high/paid-report-for-hidden-client.json`;
const plain = `${root}fixtures/subjects/low/recipient-writes-the-risky-words.json`;

const CASES = [
  { name: "node -e 0", args: ["-e", "0"], goal: undefined },
  { name: "linkwary --version", args: [tool, "--version"], goal: 1.35 },
  { name: "assess, with links to judge", args: [tool, "assess", subject], goal: 1.6 },
  { name: "assess, plain text", args: [tool, "assess", plain], goal: 1.6 },
];

export async function measureStartUp({ rounds = 31 } = {}) {
  const works = CASES.map(({ name, args }) => ({
    name,
    run: () => {
      const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
      if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
    },
  }));
  const seconds = await takeTurns(works, rounds);
  const empty = median(seconds["node -e 0"]);
  const rows = CASES.flatMap(({ name, goal }) =>
    goal === undefined ? [] : [row(`${name}: times an empty Node`, median(seconds[name]) / empty, goal, "most")],
  );
  return { rows, milliseconds: Object.fromEntries(CASES.map(({ name }) => [name, median(seconds[name]) * 1000])) };
}
