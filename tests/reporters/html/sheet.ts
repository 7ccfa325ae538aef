import type { Message, Subject } from "../../../src/model/subject.ts";
import type { Verdict } from "../../../src/model/verdict.ts";
import type { Sheet } from "../../../src/reporters/html/sheet.ts";
import { ASSESSMENTS, RUN } from "../events.ts";

/** The sheet of the high assessment, with what a test changes. */
export function sheetOf(subject: Partial<Subject> = {}, verdict: Partial<Verdict> = {}): Sheet {
  const { high } = ASSESSMENTS;
  const assessment = { ...high, subject: { ...high.subject, ...subject }, verdict: { ...high.verdict, ...verdict } };
  return { run: RUN, assessment, prefix: "", level: 1 };
}

/** So many messages of a text that says nothing. */
export function messagesOf(count: number, text = "Nothing to see."): Message[] {
  return Array.from({ length: count }, (_, place) => ({ from: place % 2 === 0 ? "subject" : "recipient", text }));
}

/** Markup without its tags, for reading. */
export function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
