// How to measure: medians and minima of several rounds, taken in turns so that a busy machine slows all alike.

/** Runs named works in turns; gives the seconds of each round by name. */
export async function takeTurns(works, rounds) {
  const seconds = Object.fromEntries(works.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds + 1; round++) {
    for (const { name, run } of works) {
      const started = performance.now();
      await run();
      // The first round warms up.
      if (round > 0) seconds[name].push((performance.now() - started) / 1000);
    }
  }
  return seconds;
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** One row of the table, against its goal. `ratio` is what the goal speaks of; "least" goals must be reached, "most" kept. */
export function row(what, ratio, goal, kind) {
  return { what, ratio: Number(ratio.toFixed(4)), goal, kind, met: kind === "least" ? ratio >= goal : ratio <= goal };
}

export function printRows(rows) {
  for (const { what, ratio, goal, kind, met } of rows) {
    console.log(`${what.padEnd(58)} ${String(ratio).padStart(9)}   ${kind === "least" ? "≥" : "≤"} ${goal}  ${met ? "met" : "missed"}`);
  }
}
