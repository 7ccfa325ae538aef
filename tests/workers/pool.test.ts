import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { RuleSet } from "../../src/engine/rule-set.ts";
import { loadRules } from "../../src/tasks/load-rules.ts";
import { assessLines, type LinesJob } from "../../src/workers/assess-lines.ts";
import { openPool, type Pool } from "../../src/workers/pool.ts";
import { makeFolder } from "../io/folder.ts";

const OPTIONS = { strict: false, minScore: undefined, now: undefined, clock: 0 };
const job = (first: number, text: string): LinesJob => ({ name: "in.ndjson", first, bytes: Buffer.from(text) });
const BUILT = pathToFileURL("dist/cli/worker.js");
const DIES = pathToFileURL("fixtures/workers/dies.js");

describe("openPool", () => {
  let ruleSet: RuleSet;
  beforeAll(async () => {
    ruleSet = await loadRules(["linkwary/core"]).catch(async () => loadRules(["rules"]));
  }, 60_000);

  const open = (threads: number, file: URL): Pool => {
    const pool = openPool(threads, ruleSet, OPTIONS, file);
    onTestFinished(pool.close);
    return pool;
  };

  it("judges as this thread does, byte for byte", async () => {
    const jobs = Array.from({ length: 9 }, (_, number) =>
      job(
        number + 1,
        `${JSON.stringify({ id: `r${number}`, messages: [{ from: "subject", text: "Add me on WhatsApp, I pay $500." }] })}\n`,
      ),
    );
    const here = await Promise.all(jobs.map((lines) => assessLines(lines, ruleSet, OPTIONS)));
    for (const threads of [1, 2, 8]) {
      const pool = open(threads, BUILT);
      const there = await Promise.all(jobs.map(pool.judge));
      expect(there.map(({ bytes, tally, rules }) => [Buffer.from(bytes).toString(), tally, rules])).toEqual(
        here.map(({ bytes, tally, rules }) => [Buffer.from(bytes).toString(), tally, rules]),
      );
    }
  }, 60_000);

  it("does the job of a worker that dies again, and no other job is lost", async () => {
    const file = join(await makeFolder(), "once");
    await writeFile(file, "");
    const pool = open(2, DIES);
    const results = await Promise.all([job(1, "a\n"), job(2, `once ${file}\n`), job(3, "b\n"), job(4, "c\n")].map(pool.judge));
    expect(results.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(["judged 1\n", "judged 2\n", "judged 3\n", "judged 4\n"]);
  });

  it("says which lines were not judged where it dies again", async () => {
    const pool = open(1, DIES);
    const [lost, next] = await Promise.all([job(5, "always\nand more\n"), job(7, "b\n")].map(pool.judge));
    expect(JSON.parse(Buffer.from(lost?.bytes ?? "").toString())).toMatchObject({
      kind: "diagnostic",
      code: "input/not-judged",
      message: "2 lines from here on were not judged: the worker that read them died twice (died again)",
      source: { name: "in.ndjson", line: 5 },
    });
    expect(lost?.tally.inputErrors).toBe(1);
    expect(Buffer.from(next?.bytes ?? "").toString()).toBe("judged 7\n");
  });
});
