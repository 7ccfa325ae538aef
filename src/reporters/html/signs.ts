import type { Evidence, Finding } from "../../model/verdict.ts";
import { withoutQuote } from "../text/evidence.ts";
import { titleOf } from "../text/judged.ts";
import type { Sheet } from "./sheet.ts";

/** Something that a rule found, under the label that leads from the thread to its explanation and back. */
export type Sign = {
  readonly kind: "sign" | "reassurance" | "uncounted";
  /** Reasons have numbers, reassurance has letters, quoted text of others has a q. */
  readonly label: string;
  readonly anchor: string;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** Absent where nothing was counted. */
  readonly finding?: Finding;
};

/** All that was found of a subject, in the order in which the sheet explains it. */
export function signsOf(sheet: Sheet): readonly Sign[] {
  const { findings, reassurance, notCounted } = sheet.assessment.verdict;
  const open = (kind: Sign["kind"], label: string): Pick<Sign, "kind" | "label" | "anchor"> => ({
    kind,
    label,
    anchor: `${sheet.prefix}reason-${label}`,
  });
  return [
    ...findings.map((finding, place) => ({ ...open("sign", String(place + 1)), ...toSign(finding) })),
    ...reassurance.map((finding, place) => ({ ...open("reassurance", LETTERS[place] ?? `z${place}`), ...toSign(finding) })),
    ...notCounted.map(({ rule, evidence }, place) => ({
      ...open("uncounted", `q${place + 1}`),
      message: titleOf(sheet, rule),
      evidence,
    })),
  ];
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function toSign(finding: Finding): Pick<Sign, "message" | "evidence" | "finding"> {
  return { message: withoutQuote(finding.message, finding.evidence), evidence: finding.evidence, finding };
}

/** The signs that were read off a place of the record, or off something within it. */
export function signsAt(signs: readonly Sign[], pointer: string): readonly Sign[] {
  return signs.filter(({ evidence }) => evidence.some((item) => pointersOf(item).some((other) => isWithin(other, pointer))));
}

/** Where a piece of evidence was read. */
export function pointersOf(evidence: Evidence): readonly string[] {
  switch (evidence.kind) {
    case "text":
    case "absence":
      return [evidence.pointer];
    case "value":
      return evidence.pointers;
    case "member":
      return [];
    default:
      return evidence satisfies never;
  }
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}
