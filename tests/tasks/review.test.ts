import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Band } from "../../src/model/rule.ts";
import type { Subject } from "../../src/model/subject.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import type { Answered } from "../../src/tasks/answers.ts";
import { readAnswers } from "../../src/tasks/answers.ts";
import type { ImportedInputs } from "../../src/tasks/import-inputs.ts";
import { type Ask, review } from "../../src/tasks/review.ts";
import { rule, ruleSetOf } from "../engine/build.ts";

const ruleSet = ruleSetOf(
  rule("gone", "detection: { checks.profileGone: true }"),
  rule("known", "detection: { checks.knownInPerson: true }"),
);

/** Ids are bands, so that a test says what the subjects would come to. */
type Case = { readonly subjects: readonly Subject[]; readonly file?: string; readonly ask?: Ask };

async function run({ subjects, file, ask }: Case): Promise<readonly Subject[]> {
  async function* found(): AsyncIterable<ImportedInputs> {
    for (const subject of subjects) yield { kind: "subject", subject, origin: { name: "t" } };
    yield { kind: "inputs", inputs: [] };
  }
  const judge = async ({ id }: Subject): Promise<Verdict> => ({ band: id.split(" ", 1)[0] as Band }) as Verdict;
  const reviewed: ImportedInputs[] = [];
  for await (const item of review(found(), { answers: file, ask }, ruleSet, judge)) reviewed.push(item);
  expect(reviewed.at(-1)?.kind).toBe("inputs");
  return reviewed.flatMap((item) => (item.kind === "subject" ? [item.subject] : []));
}

/** Answers the same to everybody, and remembers what was asked. */
function answering(answered: Answered, stopped = false): { readonly ask: Ask; readonly asked: [string, readonly string[]][] } {
  const asked: [string, readonly string[]][] = [];
  const ask: Ask = async (title, questions) => {
    asked.push([title, questions.map(({ name }) => name)]);
    return { answered, stopped };
  };
  return { ask, asked };
}

describe("a review", () => {
  it("asks only what the rules read and the record does not say", async () => {
    const { ask, asked } = answering({ profileGone: true });
    const subjects = await run({ subjects: [{ id: "high a", checks: { knownInPerson: false } }], ask });
    expect(asked).toEqual([["high a", ["profileGone"]]]);
    expect(subjects).toEqual([{ id: "high a", checks: { profileGone: true, knownInPerson: false } }]);
  });

  it("asks about one that comes alone, whatever its band", async () => {
    const { ask, asked } = answering({});
    expect(await run({ subjects: [{ id: "low a" }], ask })).toEqual([{ id: "low a" }]);
    expect(asked).toHaveLength(1);
  });

  it("asks about the notable ones of several, in their order", async () => {
    const { ask, asked } = answering({});
    const subjects = [{ id: "low a" }, { id: "high b" }, { id: "insufficient-data c" }, { id: "medium d" }];
    expect(await run({ subjects, ask })).toEqual(subjects);
    expect(asked.map(([title]) => title)).toEqual(["high b", "medium d"]);
  });

  it("shows a hostile name as text", async () => {
    const { ask, asked } = answering({});
    await run({ subjects: [{ id: "high a", profile: { name: "\u001b[2JEve" } }], ask });
    expect(asked[0]?.[0]).toBe("\\u{1b}[2JEve (high a)");
  });

  it("keeps answers, and does not ask again", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "linkwary-review-")), "answers.json");
    await run({ subjects: [{ id: "high a" }], file, ask: answering({ profileGone: true }).ask });
    expect(readAnswers(file, false)).toEqual(new Map([["high a", { profileGone: true }]]));
    const { ask, asked } = answering({ knownInPerson: false });
    await run({ subjects: [{ id: "high a" }], file, ask });
    expect(asked).toEqual([["high a", ["knownInPerson"]]]);
    expect(await run({ subjects: [{ id: "low a" }, { id: "high a" }], file })).toEqual([
      { id: "low a" },
      { id: "high a", checks: { profileGone: true, knownInPerson: false } },
    ]);
  });

  it("keeps no file where nothing was answered", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "linkwary-review-")), "answers.json");
    await run({ subjects: [{ id: "high a" }], file, ask: answering({}).ask });
    expect(existsSync(file)).toBe(false);
  });

  it("asks nothing more once the person has had enough", async () => {
    const { ask, asked } = answering({ profileGone: true }, true);
    const subjects = await run({ subjects: [{ id: "high a" }, { id: "high b" }], ask });
    expect(asked).toHaveLength(1);
    expect(subjects).toEqual([{ id: "high a", checks: { profileGone: true } }, { id: "high b" }]);
  });
});
