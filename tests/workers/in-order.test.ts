import { getEventListeners } from "node:events";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { workInOrder } from "../../src/workers/in-order.ts";

const NEVER = new AbortController().signal;

async function* give(items: readonly number[]): AsyncIterable<number> {
  for (const item of items) yield item;
}

async function gather<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

describe("workInOrder", () => {
  it("gives results in the order of the items, whichever is done first", async () => {
    const slowFirst = async (item: number): Promise<number> => {
      await setTimeout(20 - item * 5);
      return item;
    };
    expect(await gather(workInOrder(give([0, 1, 2, 3]), 4, slowFirst, NEVER))).toEqual([0, 1, 2, 3]);
  });

  it("begins no more than the window allows while nobody takes the results", async () => {
    let begun = 0;
    const results = workInOrder(give([1, 2, 3, 4, 5, 6, 7, 8]), 2, async (item) => ((begun += 1), item), NEVER)[Symbol.asyncIterator]();
    await results.next();
    await setTimeout(10);
    expect(begun).toBeLessThanOrEqual(3);
  });

  it("gives what is done while the next item is not there yet", async () => {
    const slow = async function* (): AsyncIterable<string> {
      yield "first";
      await new Promise(() => {});
    };
    const results = workInOrder(slow(), 4, async (item) => item, NEVER)[Symbol.asyncIterator]();
    expect(await results.next()).toEqual({ done: false, value: "first" });
  });

  it("finishes what was begun when it is told to stop, also while it waits for an item", async () => {
    const stop = new AbortController();
    const items = async function* (): AsyncIterable<number> {
      yield* [1, 2];
      stop.abort();
      await new Promise(() => {});
    };
    expect(await gather(workInOrder(items(), 4, async (item) => item, stop.signal))).toEqual([1, 2]);
  });

  it("leaves nothing behind on the signal, whether it ends or its reader leaves", async () => {
    const stop = new AbortController();
    await gather(workInOrder(give([1, 2]), 2, async (item) => item, stop.signal));
    for await (const result of workInOrder(give([1, 2]), 2, async (item) => item, stop.signal)) if (result === 1) break;
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
  });

  it("passes on what goes wrong with the items and with the work", async () => {
    const broken = async function* (): AsyncIterable<number> {
      yield 1;
      throw new Error("no more");
    };
    await expect(gather(workInOrder(broken(), 2, async (item) => item, NEVER))).rejects.toThrow("no more");
    await expect(gather(workInOrder(give([1]), 2, async () => Promise.reject(new Error("failed")), NEVER))).rejects.toThrow("failed");
  });
});
