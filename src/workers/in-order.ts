/**
 * Works on items side by side, at most `window` at a time, and gives the results in the order of the items, each as soon as it
 * and all before it are there. Nothing more is begun while nobody takes the results, or once it is told to stop.
 */
export async function* workInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  window: number,
  work: (item: Item) => Promise<Result>,
  stop: AbortSignal,
): AsyncIterable<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const begun: Promise<Result>[] = [];
  const over = new AbortController();
  const stopped = new Promise<"stopped">((resolve) => {
    stop.addEventListener("abort", () => resolve("stopped"), { once: true, signal: over.signal });
    if (stop.aborted) resolve("stopped");
  });
  let reading: Promise<"read"> | undefined;
  let isDone = false;
  const read = async (): Promise<"read"> => {
    const next = await iterator.next();
    if (next.done === true) isDone = true;
    else begun.push(work(next.value));
    reading = undefined;
    return "read";
  };
  try {
    for (;;) {
      const isOpen = !isDone && !stop.aborted;
      if (!isOpen && begun.length === 0) return;
      if (isOpen && begun.length < window) reading ??= read();
      const steps: Promise<unknown>[] = isOpen && reading !== undefined ? [reading, stopped] : [];
      const [first] = begun;
      if (first !== undefined) steps.push(first.then(() => "done"));
      const step = await Promise.race(steps);
      if (step !== "done" || first === undefined) continue;
      yield await first;
      void begun.shift();
    }
  } finally {
    // One signal serves all inputs of a run.
    over.abort();
  }
}
