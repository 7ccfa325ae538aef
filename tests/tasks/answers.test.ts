import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addAnswers, type Answers, readAnswers, writeAnswers } from "../../src/tasks/answers.ts";
import { Failure } from "../../src/model/failure.ts";

const folder = mkdtempSync(join(tmpdir(), "linkwary-answers-"));
const fileOf = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const problemOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error instanceof Failure ? [error.kind, error.diagnostics[0]?.args["reason"]] : error;
  }
};

describe("kept answers", () => {
  it("are read as they were written, whole and by subject", () => {
    const file = join(folder, "kept.json");
    const answers: Answers = new Map([
      ["zoe", { knownInPerson: false }],
      ["__proto__", { profileGone: true }],
    ]);
    writeAnswers(file, answers);
    expect(readAnswers(file, false)).toEqual(new Map([...answers].toReversed()));
    expect(readFileSync(file, "utf8").indexOf("__proto__")).toBeLessThan(readFileSync(file, "utf8").indexOf("zoe"));
    expect(readdirSync(folder)).toEqual(["kept.json"]);
  });

  it("may be missing only where they are to be asked for", () => {
    expect(readAnswers(join(folder, "none.json"), true)).toEqual(new Map());
    expect(problemOf(() => readAnswers(join(folder, "none.json"), false))).toEqual(["usage", "there is no such file"]);
  });

  it.each([
    ["half.json", "{", "it is no JSON"],
    ["other.json", '{"format":"linkwary/subject/v1"}', "it is no linkwary/answers/v1"],
    ["list.json", '{"format":"linkwary/answers/v1","subjects":[]}', "it is no linkwary/answers/v1"],
    ["word.json", answersOf('{"a":{"knownInPerson":"yes"}}'), "of a it holds knownInPerson, which is no check answered with true or false"],
    ["name.json", answersOf('{"a":{"verdict":true}}'), "of a it holds verdict, which is no check answered with true or false"],
    ["null.json", answersOf('{"a":null}'), "of a it holds no record, which is no check answered with true or false"],
  ])("are refused where they are something else: %s", (name, text, reason) => {
    expect(problemOf(() => readAnswers(fileOf(name, text), true))).toEqual(["usage", reason]);
  });

  it("fill what a record does not say, and no more", () => {
    const subject = { id: "a", checks: { knownInPerson: true } };
    expect(addAnswers(subject, { knownInPerson: false, profileGone: true })).toEqual({
      id: "a",
      checks: { knownInPerson: true, profileGone: true },
    });
    expect(addAnswers(subject, {})).toBe(subject);
    expect(addAnswers(subject, undefined)).toBe(subject);
  });
});

function answersOf(subjects: string): string {
  return `{"format":"linkwary/answers/v1","subjects":${subjects}}`;
}
