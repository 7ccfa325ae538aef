import { beforeAll, describe, expect, it } from "vitest";
import type { RuleSet } from "../../src/engine/rule-set.ts";
import { loadRules } from "../../src/tasks/load-rules.ts";
import { assessLines, type LinesJob, type LinesResult } from "../../src/workers/assess-lines.ts";

const OPTIONS = { strict: false, minScore: undefined, now: undefined, clock: 0 };
const record = (id: string, text: string): string => JSON.stringify({ id, messages: [{ from: "subject", text }] });
const RISKY = "My client pays $500 for a short report. He wants the view from inside, nothing from the papers. Add me on WhatsApp.";

describe("assessLines", () => {
  let ruleSet: RuleSet;
  beforeAll(async () => {
    ruleSet = await loadRules(["rules"]);
  }, 60_000);

  const judge = (text: string | Uint8Array | undefined, more: Partial<LinesJob> = {}, options = OPTIONS): Promise<LinesResult> =>
    assessLines({ name: "in.ndjson", first: 1, bytes: typeof text === "string" ? Buffer.from(text) : text, ...more }, ruleSet, options);
  const linesOf = ({ bytes }: LinesResult): Record<string, unknown>[] =>
    Buffer.from(bytes)
      .toString()
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it("writes one line a record, with its place in the input", async () => {
    const result = await judge(`${record("a", "Hello")}\r\n\n${record("b", RISKY)}`, { first: 40 });
    expect(linesOf(result).map(({ id, source }) => [id, source])).toEqual([
      ["a", { name: "in.ndjson", line: 40 }],
      ["b", { name: "in.ndjson", line: 42 }],
    ]);
    expect(Object.values(result.tally.bands).reduce((sum, number) => sum + number)).toBe(2);
    expect(result.rules["view-from-inside"] ?? Object.keys(result.rules).length).toBeGreaterThan(0);
  });

  it("puts a problem in the place of its line and goes on", async () => {
    const bad = Buffer.concat([Buffer.from(`{"id":}\n`), Buffer.from([0xff, 0x0a]), Buffer.from(record("c", "Hello"))]);
    const result = await judge(bad);
    expect(linesOf(result).map(({ kind, code, source }) => [kind, code, (source as { line: number }).line])).toEqual([
      ["diagnostic", "input/not-json", 1],
      ["diagnostic", "input/not-utf8", 2],
      ["assessment", undefined, 3],
    ]);
    expect(result.tally.inputErrors).toBe(2);
  });

  it("says that a line over the cap was not read", async () => {
    expect(linesOf(await judge(undefined, { first: 9 }))).toMatchObject([{ code: "input/too-large", source: { line: 9 } }]);
  });

  it("stops with the record that is one too many", async () => {
    const result = await judge("{\n{\n{\n", { maxErrors: 2 });
    expect(result.tally.inputErrors).toBe(2);
    expect(linesOf(result)).toHaveLength(2);
  });

  it("counts lower scores and does not write them", async () => {
    const result = await judge(`${record("a", "Hello")}\n${record("b", RISKY)}\n`, {}, { ...OPTIONS, minScore: 10 } as never);
    expect(linesOf(result).map(({ id }) => id)).toEqual(["b"]);
    expect(Object.values(result.tally.bands).reduce((sum, number) => sum + number)).toBe(2);
  });

  it("gives the same bytes however the lines are cut into chunks", async () => {
    const lines = Array.from({ length: 12 }, (_, number) =>
      number % 5 === 3 ? "{" : record(`r${number}`, number % 2 === 0 ? "Hello" : RISKY),
    );
    const whole = await judge(lines.map((line) => `${line}\n`).join(""));
    const parts = await Promise.all(lines.map((line, place) => judge(`${line}\n`, { first: place + 1 })));
    expect(Buffer.concat(parts.map(({ bytes }) => bytes)).equals(Buffer.from(whole.bytes))).toBe(true);
  });
});
