import { beforeAll, describe, expect, it } from "vitest";
import type { Event, Run } from "../../src/model/event.ts";
import { reportSchema, resultSchema } from "../../src/model/result-schema.ts";
import type { Format } from "../../src/reporters/formats.ts";
import { loadReporter } from "../../src/reporters/index.ts";
import { widthOf } from "../../src/reporters/text/width.ts";
import { assess } from "../../src/tasks/assess.ts";
import { describePack } from "../../src/tasks/describe-pack.ts";
import { loadRules } from "../../src/tasks/load-rules.ts";
import { selectAssessments } from "../../src/tasks/select.ts";

describe("reports on every fixture", () => {
  let run: Run;
  let events: readonly Event[];
  beforeAll(async () => {
    const ruleSet = await loadRules(["rules"]);
    run = {
      tool: { name: "linkwary", version: "0.0.0" },
      command: "assess",
      pack: describePack(ruleSet),
      width: 80,
      color: false,
      summary: true,
      quiet: false,
      country: "GB",
    };
    const options = {
      ruleSet,
      from: undefined,
      owner: undefined,
      profile: undefined,
      review: undefined,
      strict: false,
      now: undefined,
      clock: 0,
      maxErrors: undefined,
      signal: new AbortController().signal,
      digests: true,
      batch: undefined,
    } as const;
    events = await gather(assess({ inputs: ["fixtures/subjects", "fixtures/scenarios/inputs"], ...options }));
  }, 60_000);

  const write = async (format: Format, changes: Partial<Run> = {}): Promise<string> => {
    const report = await loadReporter(format);
    return (await gather(report({ ...run, ...changes }, replay(events)))).map(String).join("");
  };

  it("are one JSON document that its schema describes", async () => {
    const report = reportSchema.parse(JSON.parse(await write("json")));
    expect(report.results.length).toBeGreaterThan(80);
    expect(report.problems).toHaveLength(1);
    expect(report.summary).toMatchObject({ subjects: report.results.length, errors: 1 });
    const named = new Set(namedRules(report.results));
    expect(named.size).toBeGreaterThan(50);
    expect([...named].filter((id) => !Object.hasOwn(report.run.rules, id))).toEqual([]);
  });

  it("are lines that their schema describes, in the order of the input, with the problem in place", async () => {
    const lines = (await write("ndjson"))
      .trimEnd()
      .split("\n")
      .map((line) => resultSchema.parse(JSON.parse(line)));
    expect(lines.at(-1)?.kind).toBe("summary");
    expect(lines.slice(-4).map((line) => (line.kind === "assessment" ? line.id : line.kind))).toEqual([
      "quiet",
      "diagnostic",
      "loud",
      "summary",
    ]);
  });

  it("never exceed the width, and hold no control character but line breaks", async () => {
    for (const width of [60, 80, 100]) {
      const lines = (await write("pretty", { width })).split("\n");
      expect(lines.length).toBeGreaterThan(1000);
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
      expect(lines.filter((line) => /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(line))).toEqual([]);
    }
  });

  it("say the same with colour", async () => {
    const colored = await write("pretty", { color: true });
    // eslint-disable-next-line no-control-regex
    const plain = colored.replaceAll(/\u001b\[[0-9;]*m/gu, "");
    expect(plain).not.toBe(colored);
    expect(plain).toBe(await write("pretty"));
    expect(plain).toContain("consistent with published warning signs");
  });

  it("never say more than published signs allow", async () => {
    const verdicts = (await write("pretty")).split("\n").filter((line) => /^ {2}(HIGH|MEDIUM|LOW|NOT ENOUGH DATA) /u.test(line));
    const messages = events.flatMap((event) =>
      event.kind === "assessment" ? event.verdict.findings.map(({ message }) => message.replaceAll(/“[^”]*”/gu, "")) : [],
    );
    expect(verdicts.length + messages.length).toBeGreaterThan(300);
    for (const line of [...verdicts, ...messages]) expect(line).not.toMatch(/\b(spy|spies|spying|fraudster|criminal|guilty|\d+ ?%)/iu);
  });

  it("are the same bytes twice", async () => {
    for (const format of ["json", "ndjson", "pretty"] as const) expect(await write(format)).toBe(await write(format));
  });

  it("can be the highest only, in order of score, but leave out no raised one", async () => {
    const scores = (chosen: readonly Event[]): number[] =>
      chosen.flatMap((event) => (event.kind === "assessment" ? [event.verdict.score] : []));
    const top = await gather(selectAssessments({ minScore: undefined, top: 3, sort: "score", keepWhole: false })(replay(events)));
    expect(scores(top)).toEqual(
      scores(events)
        .sort((a, b) => b - a)
        .slice(0, 3),
    );
    const above = await gather(selectAssessments({ minScore: 60, top: undefined, sort: "input", keepWhole: false })(replay(events)));
    for (const event of above)
      if (event.kind === "assessment") expect(event.verdict.score >= 60 || event.verdict.raisedBy.length > 0).toBe(true);
    expect(above.filter(({ kind }) => kind === "diagnostic")).toHaveLength(1);
  });
});

/** The ids under every key that names a rule. */
function namedRules(data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if ((key === "rule" || key === "without") && typeof value === "string") return [value];
    return key === "experimental" ? (value as string[]) : namedRules(value);
  });
}

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const held: T[] = [];
  for await (const item of items) held.push(item);
  return held;
}

async function* replay<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}
