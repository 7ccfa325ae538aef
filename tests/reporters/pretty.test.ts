import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/model/diagnose.ts";
import type { Event, Run, SubjectResult, TestResult } from "../../src/model/event.ts";
import { widthOf } from "../../src/reporters/text/width.ts";
import { EMPTY_TALLY } from "../../src/tasks/tally.ts";
import { EVENTS, RUN, withoutColor, writeReport } from "./events.ts";
import { hostileText, spoil } from "./hostile.ts";

const place = { file: "pack/rules.yaml", line: 14, column: 22, length: 8, text: '        message.text|containz: "add me"' };
const PROBLEMS: readonly Event[] = [
  diagnose("rule/unknown-modifier", { modifier: "containz", type: "text", suggestion: "contains", allowed: "contains, all" }, place),
  diagnose("rule/duplicate-id", { id: "good" }, place, [{ label: "first defined here", place: { ...place, line: 2 } }]),
];
const test: TestResult = {
  kind: "test-result",
  rule: "off-platform",
  test: "asks in the first message",
  outcome: "failed",
  expected: "match",
  actual: "no-match",
  reasons: [
    { message: "`ask` holds in message 2", excerpt: { text: "Hello, please add me on WhatsApp", start: 14, end: 32 } },
    { message: "expected 12 points, the rule gives 10" },
  ],
  place: { file: "pack/rules.yaml", line: 14, column: 17 },
};
const miss: SubjectResult = {
  kind: "subject-result",
  subject: "s-001",
  outcome: "failed",
  expected: ["medium", "high"],
  actual: "insufficient-data",
  score: 3,
  signs: [{ rule: "off-platform", points: 12 }],
  place: { file: "set.ndjson", line: 2 },
};
const UNNOTICED: readonly Event[] = ["if `early` always holds", "without “my $messengers is”"].map((change) =>
  diagnose("test/unnoticed", { rule: "off-platform", change }, place),
);
const TESTS: readonly Event[] = [
  ...UNNOTICED,
  miss,
  { ...miss, expected: ["low"] },
  diagnose("test/low-coverage", { score: 50, minimum: 90 }, {}),
  test,
  { ...test, outcome: "todo" },
  { ...test, outcome: "todo-passed" },
  { ...test, outcome: "passed" },
];

const COMMANDS: readonly [Run["command"], readonly Event[]][] = [
  ["assess", EVENTS],
  ["rules check", [...PROBLEMS, ...EVENTS.slice(-1)]],
  ["rules test", [...TESTS, ...EVENTS.slice(-1)]],
];

describe("the pretty report", () => {
  it("shows problems of rules and leaves those of inputs to stderr", async () => {
    const check = await writeReport("pretty", { ...RUN, command: "rules check" }, PROBLEMS);
    expect(check).toContain("error[rule/unknown-modifier]: `containz` is not a text modifier");
    expect(await writeReport("pretty")).not.toContain("input/wrong-type");
  });

  it("ends with what the run came to", async () => {
    const [summary] = EVENTS.slice(-1);
    if (summary?.kind !== "summary") throw new Error("the last event is the summary");
    const check = { ...RUN, command: "rules check" } as const;
    const tests = { passed: 3, failed: 1, todo: 0, rules: 2 };
    expect((await writeReport("pretty")).split("\n").slice(-3).join("\n")).toBe(
      "4 subjects: 1 high, 1 medium, 1 low, 1 with not enough data · 1 problem with the\ninput\n",
    );
    expect(await writeReport("pretty", RUN, [{ ...summary, subjects: 1 }])).toBe("");
    expect(await writeReport("pretty", check, [{ ...summary, errors: 0 }])).toBe("no problems in 1 file\n");
    expect(await writeReport("pretty", { ...check, quiet: true }, [{ ...summary, errors: 0 }])).toBe("");
    expect(await writeReport("pretty", check, [...PROBLEMS, { ...summary, errors: 2 }])).toMatch(/2 errors, 0 warnings in 1 of 1 file\n$/u);
    expect(await writeReport("pretty", { ...RUN, command: "rules test" }, [{ ...summary, tests }])).toBe(
      "4 tests of 2 rules: 3 passed, 1 failed\n",
    );
  });

  it("keeps text to what reads well, and gives a table the whole width", async () => {
    const lines = (await writeReport("pretty", { ...RUN, width: 160 })).split("\n");
    const table = lines.findIndex((line) => line.startsWith("score"));
    expect(Math.max(...lines.slice(0, table - 1).map((line) => (line.startsWith("─") ? 0 : widthOf(line))))).toBeLessThanOrEqual(100);
    expect(lines[table]?.indexOf("strongest sign")).toBeGreaterThan(60);
  });

  it("refuses what a worker has written for ndjson", async () => {
    const encoded: Event = { kind: "encoded", bytes: new Uint8Array(), tally: EMPTY_TALLY, rules: {} };
    await expect(writeReport("pretty", RUN, [encoded])).rejects.toThrow("encoded events are for ndjson only");
  });

  it.each(COMMANDS)("of %s says the same with and without colour", async (command, events) => {
    const plain = await writeReport("pretty", { ...RUN, command }, events);
    const colored = await writeReport("pretty", { ...RUN, command, color: true }, events);
    expect(colored).not.toBe(plain);
    expect(withoutColor(colored)).toBe(plain);
  });

  it.each(COMMANDS)("of %s keeps to its width and to itself, whatever the strings of subjects and packs hold", async (command, events) => {
    const cases = [fc.infiniteStream(hostileText), fc.integer({ min: 40, max: 160 }), fc.boolean()] as const;
    await fc.assert(
      fc.asyncProperty(...cases, async (texts, width, color) => {
        const [pack, hostile] = spoil([RUN.pack, events] as const, texts);
        const run = { ...RUN, ...(pack === undefined ? {} : { pack }), command, width };
        const plain = await writeReport("pretty", run, hostile);
        expect(plain).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]|\p{Cs}/u);
        expect(plain.split("\n").filter((line) => widthOf(line) > width)).toEqual([]);
        if (color) expect(withoutColor(await writeReport("pretty", { ...run, color }, hostile))).toBe(plain);
      }),
      { numRuns: 100 },
    );
  });
});
