import { isThere, readTextFile, writeTextFile } from "../io/text-files.ts";
import { CHECK_NAMES, type CheckName } from "../model/checks.ts";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import type { Subject } from "../model/subject.ts";

/** What a person found out about one subject; what is absent was not checked. */
export type Answered = Readonly<Partial<Record<CheckName, boolean>>>;

/** Answers by the id of the subject. */
export type Answers = ReadonlyMap<string, Answered>;

export const ANSWERS_FORMAT = "linkwary/answers/v1";

/** Reads answers that were kept; a file that is not there has none, where it may be missing. */
export function readAnswers(file: string, mayBeMissing: boolean): Answers {
  return mayBeMissing && !isThere(file) ? new Map() : parseAnswers(readTextFile(file), file);
}

/** Keeps answers: the file is written whole, by subject. */
export function writeAnswers(file: string, answers: Answers): void {
  const subjects = Object.fromEntries([...answers].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeTextFile(file, `${JSON.stringify({ format: ANSWERS_FORMAT, subjects }, undefined, 2)}\n`);
}

/** The subject with what a person found out; what its own record says stays. */
export function addAnswers(subject: Subject, answered: Answered | undefined): Subject {
  if (answered === undefined || Object.keys(answered).length === 0) return subject;
  return { ...subject, checks: { ...answered, ...subject.checks } };
}

function parseAnswers(text: string, file: string): Answers {
  const document = parseJson(text, file);
  const { format, subjects } = asRecord(document) ?? {};
  if (format !== ANSWERS_FORMAT || asRecord(subjects) === undefined) throw unusable(file, `it is no ${ANSWERS_FORMAT}`);
  return new Map(Object.entries(asRecord(subjects) ?? {}).map(([id, answered]) => [id, toAnswered(answered, id, file)]));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unusable(file, "it is no JSON");
  }
}

function toAnswered(value: unknown, id: string, file: string): Answered {
  const answered = Object.entries(asRecord(value) ?? { "": value });
  const wrong = answered.find(([name, answer]) => !isCheck(name) || typeof answer !== "boolean");
  if (wrong !== undefined)
    throw unusable(file, `of ${id} it holds ${wrong[0] === "" ? "no record" : wrong[0]}, which is no check answered with true or false`);
  return Object.fromEntries(answered) as Answered;
}

function isCheck(name: string): name is CheckName {
  return (CHECK_NAMES as readonly string[]).includes(name);
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

function unusable(name: string, reason: string): Failure {
  return new Failure("usage", [diagnose("input/answers-unusable", { name, reason }, { file: name })]);
}
