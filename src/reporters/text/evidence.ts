import { type FieldPath, FIELDS } from "../../model/fields.ts";
import type { Subject } from "../../model/subject.ts";
import type { Evidence } from "../../model/verdict.ts";
import { formatDay } from "./day.ts";

/** Words of the subject that a rule found. */
export type TextEvidence = Extract<Evidence, { kind: "text" }>;

/** A message without the quote that ends it, where its words are shown anyway. */
export function withoutQuote(message: string, evidence: readonly Evidence[]): string {
  const ending = evidence.flatMap((item) => (item.kind === "text" ? [`: “${item.quote}”`] : [])).find((quote) => message.endsWith(quote));
  return ending === undefined ? message : message.slice(0, -ending.length);
}

/** A fact that no words show: `profile.accountAge: 26 to 27 days`. */
export function wordFact(evidence: Evidence): string[] {
  switch (evidence.kind) {
    case "value":
      return [`${evidence.fact}: ${String(evidence.value)}${unitOf(evidence.fact)}`];
    case "absence":
      return [`${evidence.fact}: known to be empty`];
    case "text":
    case "member":
      return [];
    default:
      return evidence satisfies never;
  }
}

function unitOf(fact: string): string {
  const type = Object.hasOwn(FIELDS, fact) ? FIELDS[fact as FieldPath].type : undefined;
  return type === "days" || type === "hours" ? ` ${type}` : "";
}

/** Several selections may quote the same words, or words within them. */
export function withoutDoubles(texts: readonly TextEvidence[]): TextEvidence[] {
  return texts.filter((text, place) => {
    const covers = (other: typeof text, at: number): boolean =>
      other.pointer === text.pointer &&
      other.start <= text.start &&
      other.end >= text.end &&
      (other.end - other.start > text.end - text.start || at < place);
    return !texts.some((other, at) => at !== place && covers(other, at));
  });
}

/** The first message that shows it, with its day. */
export function wordPlace(evidence: readonly Evidence[], messages: Subject["messages"]): string {
  const first = evidence.find((item) => (item.kind === "text" || item.kind === "value") && item.messageIndex !== undefined);
  if (first === undefined || first.kind === "absence" || first.kind === "member") return "";
  const given = /^\/messages\/(\d+)/u.exec(first.kind === "text" ? first.pointer : (first.pointers[0] ?? ""))?.[1];
  const sentAt = given === undefined ? undefined : messages?.[Number(given)]?.sentAt;
  return `message ${first.messageIndex}${sentAt === undefined ? "" : ` · ${formatDay(sentAt.raw, false)}`}`;
}

/** The text that a pointer leads to; undefined where it leads nowhere. */
export function textAt(subject: Subject, pointer: string): string | undefined {
  const found = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined), subject);
  return typeof found === "string" ? found : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
