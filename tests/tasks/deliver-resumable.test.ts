import { appendFile, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Encoded, Event, Run } from "../../src/model/event.ts";
import { resume, type ResumedRun } from "../../src/tasks/deliver-resumable.ts";
import { EMPTY_TALLY } from "../../src/tasks/tally.ts";
import { rule, ruleSetOf } from "../engine/build.ts";
import { makeFolder } from "../io/folder.ts";

const RUN: Run = { tool: { name: "linkwary", version: "0.0.0" }, command: "assess", width: 80, color: false, summary: true, quiet: false };
const LINES = 40;

/** What a run over forty lines would give from line `from` on: one line of output for most, and none for each fifth. */
function* judge(from: number, stopAfter = LINES): Iterable<Event> {
  for (let line = from; line <= LINES; line++) {
    if (line - from >= stopAfter) return;
    const bytes = Buffer.from(line % 5 === 0 ? "" : `{"line":${line}}\n`);
    const tally = { ...EMPTY_TALLY, bands: { ...EMPTY_TALLY.bands, low: 1 }, inputErrors: line % 7 === 0 ? 1 : 0 };
    yield { kind: "encoded", bytes, tally, rules: {}, next: { line: line + 1, offset: line * 10, sha256: "" } } satisfies Encoded;
  }
  yield { kind: "summary", subjects: 0, bands: EMPTY_TALLY.bands, errors: 0, warnings: 0, inputs: [] };
}

describe("a run that can be resumed", () => {
  const ruleSet = ruleSetOf(rule("sign", "detection: { a: { profile.name|exists: true }, condition: a }"));

  const open = (target: string, options: { clock?: number; strict?: boolean } = {}): ResumedRun =>
    resume({ target, ruleSet, now: undefined, clock: options.clock ?? 0, strict: options.strict ?? false, minScore: undefined }, RUN, 30);
  const deliver = ({ deliver: write, from }: ResumedRun, stopAfter?: number, dies = false): Promise<unknown> =>
    write(
      RUN,
      (async function* (): AsyncIterable<Event> {
        yield* judge(from.line, stopAfter);
        if (dies) throw new Error("killed");
      })(),
      () => stopAfter === undefined,
    );

  it("loses and repeats nothing, wherever it is stopped or killed", async () => {
    const whole = join(await makeFolder(), "whole");
    await deliver(open(whole));
    const expected = await readFile(whole, "utf8");
    expect(expected.endsWith('"errors":5,"warnings":0,"inputs":[]}\n')).toBe(true);
    const stop = fc.record({ after: fc.nat(12), dies: fc.boolean(), debris: fc.constantFrom("", '{"li', "x\ny\n") });
    await fc.assert(
      fc.asyncProperty(fc.array(stop, { maxLength: 5 }), async (stops) => {
        const folder = await makeFolder();
        const target = join(folder, "out");
        for (const { after, dies, debris } of stops) {
          await deliver(open(target), after, dies).catch((error: unknown) => expect(String(error)).toBe("Error: killed"));
          if (dies) await appendFile(target, debris);
        }
        await deliver(open(target));
        expect(await readFile(target, "utf8")).toBe(expected);
        expect(await readdir(folder)).toEqual(["out"]);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps the clock of the first run", async () => {
    const target = join(await makeFolder(), "out");
    await deliver(open(target, { clock: 5 }), 3);
    expect(open(target, { clock: 9 }).clock).toBe(5);
  });

  it("goes on with nothing that it has not begun", async () => {
    const target = join(await makeFolder(), "out");
    await writeFile(target, "something\n");
    expect(() => open(target)).toThrow("output/not-resumable");
    const other = join(await makeFolder(), "other");
    await deliver(open(other), 20);
    expect(() => open(other, { strict: true })).toThrow("output/another-run");
    await truncate(other, 10);
    expect(() => open(other)).toThrow("output/another-run");
  });
});
