import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodePack, encodePack } from "../../src/engine/pack-file.ts";
import type { Event } from "../../src/model/event.ts";
import { Failure } from "../../src/model/failure.ts";
import { checkRules } from "../../src/tasks/check-rules.ts";
import { loadRules } from "../../src/tasks/load-rules.ts";
import { compilePackFile } from "../../src/tasks/read-packs.ts";
import { testRules } from "../../src/tasks/test-rules.ts";

const SMALL = "fixtures/scenarios/packs/small";
const PLAIN = {
  fixtures: undefined,
  clock: 0,
  coverage: false,
  minCoverage: undefined,
  subjects: undefined,
  signal: new AbortController().signal,
} as const;

describe("the shipped pack", () => {
  it("has no problems, and passes its own tests", async () => {
    expect(
      await gather(checkRules({ packs: ["rules"], fixtures: undefined, baseline: undefined, fix: false, strict: false })),
    ).toMatchObject([{ kind: "summary", errors: 0, warnings: 0 }]);
    const results = await gather(testRules({ ...PLAIN, packs: ["rules"] }));
    expect(results.filter((event) => event.kind === "test-result" && event.outcome === "failed")).toEqual([]);
    expect(results.filter(({ kind }) => kind === "test-result").length).toBeGreaterThan(500);
  }, 60_000);

  it("has at least seventy rules in fourteen families on three axes, each with source, honest reading and tests", async () => {
    const { pack, checks } = await loadRules(["rules"]);
    expect(pack.rules.length).toBeGreaterThanOrEqual(70);
    expect(new Set(pack.rules.map(({ family }) => family)).size).toBeGreaterThanOrEqual(14);
    expect(new Set(pack.rules.map(({ family }) => pack.header.families[family]?.axis))).toEqual(
      new Set(["approach", "authenticity", "exposure"]),
    );
    for (const { references, falsepositives, description } of pack.texts) {
      expect(references.every(({ url }) => url.startsWith("http"))).toBe(true);
      expect(falsepositives[0]).toBeTruthy();
      expect(description).toBeTruthy();
    }
    expect(checks.approach).toBeGreaterThan(50);
  });

  it("compiles to the same bytes, and back to the same rules", async () => {
    const bytes = await compilePackFile(["rules"]);
    expect(Buffer.from(bytes).equals(await compilePackFile(["rules"]))).toBe(true);
    const pack = decodePack(bytes);
    expect(Buffer.from(encodePack(pack as NonNullable<typeof pack>)).equals(bytes)).toBe(true);
    expect(decodePack(new TextEncoder().encode("something else entirely"))).toBeUndefined();
  }, 60_000);
});

describe("rules test", () => {
  it("does not run a pack with errors", async () => {
    await expect(gather(testRules({ ...PLAIN, packs: ["fixtures/scenarios/packs/broken"] }))).rejects.toBeInstanceOf(Failure);
  });

  it.each([
    [
      "evidence that is not there",
      "expect: match, subject: { messages: [{ from: subject, text: Add me on WhatsApp }] }, evidence: [{ message: 2, selection: ask }]",
      "no evidence of `ask` in message 2",
    ],
    [
      "other points",
      "expect: match, points: 3, subject: { messages: [{ from: subject, text: Add me on WhatsApp }] }",
      "expected 3 points, the rule gives 12",
    ],
    [
      "a selection that changes nothing",
      "expect: no-match, fails: [ask], subject: { messages: [{ from: recipient, text: hello }] }",
      "with `ask` forced true the rule still does not match",
    ],
    ["an unknown that was to match", "expect: match, subject: { profile: { posts: 1 } }", "not known: messages"],
    ["no record", "expect: match, subject: { messages: 3 }", "the subject is no record: see /messages"],
  ])("tells %s", async (_, test, reason) => {
    const folder = await packWith(test);
    const failed = (await gather(testRules({ ...PLAIN, packs: [folder] }))).filter(
      (event) => event.kind === "test-result" && event.outcome === "failed",
    );
    expect(failed).toHaveLength(1);
    expect(failed[0]?.kind === "test-result" ? failed[0].reasons.map(({ message }) => message).join("; ") : "").toContain(reason);
  });

  it("counts the changes that tests notice, and fails below a minimum", async () => {
    const run = async (minCoverage: number | undefined): Promise<Event[]> =>
      gather(testRules({ ...PLAIN, packs: ["fixtures/scenarios/packs/untested"], coverage: true, minCoverage }));
    const coverage = { changes: 12, noticed: 7, score: 58.3 };
    expect((await run(undefined)).slice(-1)).toMatchObject([{ errors: 0, warnings: 5, coverage }]);
    expect((await run(58)).slice(-1)).toMatchObject([{ errors: 0 }]);
    expect((await run(59)).slice(-2)).toMatchObject([
      { code: "test/low-coverage", severity: "error", args: { score: 58.3, minimum: 59 } },
      { errors: 1 },
    ]);
  });

  it("asks nothing of the tests of a rule that is switched off", async () => {
    const folder = await packWith("expect: no-match, subject: {}");
    const rules = await readFile(join(folder, "rules.yaml"), "utf8");
    await writeFile(join(folder, "rules.yaml"), rules.replaceAll("status: stable", "status: deprecated"));
    expect((await gather(testRules({ ...PLAIN, packs: [folder], coverage: true }))).slice(-1)).toMatchObject([
      { coverage: { changes: 0, noticed: 0, score: 100 } },
    ]);
  });

  it("counts labelled subjects", async () => {
    const events = await gather(testRules({ ...PLAIN, packs: [SMALL], subjects: "fixtures/scenarios/inputs/labelled" }));
    expect(events.slice(-1)).toMatchObject([{ labelled: { subjects: 2, missed: 1 } }]);
  });

  it("reports what is marked todo without failing, and what passes unexpectedly", async () => {
    const todo = await packWith("expect: match, todo: later, subject: { messages: [{ from: subject, text: hello }] }");
    const passing = await packWith("expect: no-match, todo: later, subject: { messages: [{ from: subject, text: hello }] }");
    const outcomes = async (folder: string): Promise<string[]> =>
      (await gather(testRules({ ...PLAIN, packs: [folder] }))).flatMap((event) => (event.kind === "test-result" ? [event.outcome] : []));
    expect(await outcomes(todo)).toContain("todo");
    expect(await outcomes(passing)).toContain("todo-passed");
  });
});

describe("rules check", () => {
  it("holds the subjects of tests to the record", async () => {
    const folder = await packWith("expect: match, subject: { profile: { nam: x } }");
    expect(
      await gather(checkRules({ packs: [folder], fixtures: undefined, baseline: undefined, fix: false, strict: false })),
    ).toMatchObject([{ code: "rule/bad-subject" }, { kind: "summary", errors: 1 }]);
  });

  it("says what folder is no pack", async () => {
    const [problem] = await gather(
      checkRules({ packs: [join(tmpdir(), "linkwary-nothing")], fixtures: undefined, baseline: undefined, fix: false, strict: false }),
    );
    expect(problem).toMatchObject({ code: "pack/unreadable" });
  });
});

/** The small pack with one more test in its first rule. */
async function packWith(test: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "linkwary-pack-"));
  await writeFile(join(folder, "pack.yaml"), await readFile(`${SMALL}/pack.yaml`, "utf8"));
  const rules = await readFile(`${SMALL}/rules.yaml`, "utf8");
  await writeFile(join(folder, "rules.yaml"), rules.replace("    tests:\n", `    tests:\n      - { name: planted, ${test} }\n`));
  return folder;
}

async function gather(events: AsyncIterable<Event>): Promise<Event[]> {
  const held: Event[] = [];
  for await (const event of events) held.push(event);
  return held;
}
