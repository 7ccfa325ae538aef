import { diagnose } from "../../src/model/diagnose.ts";
import type { Event, Run, SubjectResult, TestResult } from "../../src/model/event.ts";
import type { Format } from "../../src/reporters/formats.ts";
import { loadReporter } from "../../src/reporters/index.ts";
import { RUN } from "./events.ts";

const { pack: _, ...bare } = RUN;

/** A run of `rules test`: its events are those of `rules check` and more. */
export const RULES_RUN: Run = { ...bare, command: "rules test" };

const line = (file: string, number: number, column: number, length: number, text: string): object => ({
  file,
  line: number,
  column,
  length,
  text,
});

const EXCERPT = { text: "Please add me on <WhatsApp>, then", start: 7, end: 27 };

/** Problems of a pack and results of its tests, as both commands tell them. */
export const RULE_EVENTS: readonly Event[] = [
  diagnose(
    "rule/unknown-modifier",
    { modifier: "containz", type: "text", suggestion: "contains", allowed: "contains, phrase" },
    line("ours/approach/off platform.yaml", 14, 22, 8, '        message.text|containz: "add me"'),
  ),
  diagnose("rule/duplicate-id", { id: "ask" }, line("ours/b.yaml", 3, 9, 3, "  - id: ask"), [
    { label: "first defined here", place: line("ours/a.yaml", 7, 9, 3, "  - id: ask") },
  ]),
  diagnose("rule/duplicate-id", { id: "ask" }, line("ours/b.yaml", 30, 9, 3, "  - id: ask")),
  diagnose("rule/unused-list", { list: "a%b,c:d" }, line("ours/pack.yaml", 5, 3, 7, "  a%b,c:d: []")),
  diagnose("pack/unreadable", { name: "ours/<x>.yaml", reason: "it is no UTF-8 text" }, { file: "ours/<x>.yaml" }),
  test("passed", "in the second message", []),
  test("failed", 'late & "odd"', ["`early` does not hold", "`ask` holds in message 2"]),
  test("todo", "letters spaced out", ["needs letter joining"]),
  diagnose(
    "test/unnoticed",
    { rule: "off-platform-early", change: "if `early` always holds" },
    line("ours/a.yaml", 12, 7, 5, "      early: {}"),
  ),
  diagnose(
    "test/unnoticed",
    { rule: "off-platform-early", change: "without “my $messengers is”" },
    line("ours/a.yaml", 13, 7, 5, "      - x"),
  ),
  subject("passed", "s-001", ["high"]),
  subject("failed", "s-<002>", ["insufficient-data", "low"]),
  {
    kind: "summary",
    subjects: 0,
    bands: { "insufficient-data": 0, low: 0, medium: 0, high: 0 },
    errors: 4,
    warnings: 3,
    inputs: [],
    labelled: { subjects: 2, missed: 1 },
  },
];

function test(outcome: TestResult["outcome"], name: string, reasons: readonly string[]): TestResult {
  const actual = outcome === "passed" ? "match" : "no-match";
  return {
    kind: "test-result",
    rule: "off-platform-early",
    test: name,
    outcome,
    expected: "match",
    actual,
    reasons: reasons.map((message) => (message.includes("holds in") ? { message, excerpt: EXCERPT } : { message })),
    place: { file: "ours/a.yaml", line: 21, column: 9 },
  };
}

function subject(outcome: SubjectResult["outcome"], id: string, expected: SubjectResult["expected"]): SubjectResult {
  const signs = [
    { rule: "paid-report", points: 12 },
    { rule: "off-platform-early", points: 6.5 },
  ];
  return {
    kind: "subject-result",
    subject: id,
    outcome,
    expected,
    actual: "high",
    score: 73,
    signs,
    place: { file: "set.ndjson", line: 2 },
  };
}

/** A whole report of these events. */
export async function writeRulesReport(format: Format, events: readonly Event[] = RULE_EVENTS, run: Run = RULES_RUN): Promise<string> {
  const report = await loadReporter(format);
  let written = "";
  for await (const chunk of report(run, replay(events))) written += String(chunk);
  return written;
}

async function* replay(events: readonly Event[]): AsyncIterable<Event> {
  yield* events;
}
