import type { Subject } from "../../model/subject.ts";
import type { Evidence } from "../../model/verdict.ts";
import { escapeTerminal } from "../text/escape.ts";
import { cutEnd, cutStart, shorten, widthOf } from "../text/width.ts";
import type { Page } from "./page.ts";

type TextEvidence = Extract<Evidence, { kind: "text" }>;

/** The quoted words in a line of what stands around them; marked by `[ ]` where there is no colour. */
export function renderQuote({ run, style, assessment }: Page, evidence: TextEvidence, indent: string): string[] {
  const text = textAt(assessment.subject, evidence.pointer) ?? evidence.quote;
  const room = run.width - indent.length - (style.color ? 2 : 4);
  const quote = shorten(escapeTerminal(evidence.quote), room);
  const beside = Math.max(0, room - widthOf(quote));
  const before = cleanEnd(escapeTerminal(sentenceBefore(text, evidence.start)), Math.floor(beside / 2));
  const after = cleanStart(escapeTerminal(sentenceAfter(text, evidence.end)), beside - widthOf(before));
  const marked = style.color ? style.underline(quote) : `[${quote}]`;
  return [`${indent}“${before}${marked}${after}”`];
}

/** Text farther away than this is not looked at. */
const REACH = 200;

function sentenceBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  return before
    .slice(Math.max(before.lastIndexOf("\n") + 1, before.search(/[.!?…]\s+[^.!?…]*$/u) < 0 ? 0 : before.search(/[.!?…]\s+[^.!?…]*$/u) + 1))
    .trimStart();
}

function sentenceAfter(text: string, end: number): string {
  const after = text.slice(end, end + REACH);
  return /^[^\n.!?…]*(?:[.!?…](?=\s|$))?/u.exec(after)?.[0] ?? "";
}

/** Cut at the left edge, at a word where that is near. */
function cleanEnd(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const kept = cutEnd(text, Math.max(0, columns - 1)).replace(/^\S{0,14}\s+/u, "");
  return columns < 4 ? "" : `…${kept}`;
}

function cleanStart(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const kept = cutStart(text, Math.max(0, columns - 1)).replace(/\s+\S{0,14}$/u, "");
  return columns < 4 ? "" : `${kept}…`;
}

/** The text that a pointer leads to; undefined where it leads nowhere. */
function textAt(subject: Subject, pointer: string): string | undefined {
  const found = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], subject);
  return typeof found === "string" ? found : undefined;
}
