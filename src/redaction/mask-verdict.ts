import type { Evidence, Finding, Verdict } from "../model/verdict.ts";
import type { Ledger } from "./ledger.ts";
import type { Mask } from "./mask-text.ts";

/** Masks a text that stands nowhere in the record; the masks given come before those that are found. */
export type MaskText = (text: string, given?: readonly Mask[]) => string;

/** A verdict whose quotes are those of the masked record, with their places in it. */
export function maskVerdict(verdict: Verdict, mask: MaskText, ledger: Ledger): Verdict {
  const maskOne = (evidence: Evidence): Evidence => maskEvidence(evidence, mask, ledger);
  const maskFinding = (finding: Finding): Finding => maskWords(finding, mask, maskOne);
  return {
    ...verdict,
    id: mask(verdict.id),
    findings: verdict.findings.map(maskFinding),
    reassurance: verdict.reassurance.map(maskFinding),
    exposures: verdict.exposures.map((exposure) => maskWords(exposure, mask, maskOne)),
    notCounted: verdict.notCounted.map(({ rule, evidence }) => ({ rule, evidence: evidence.map(maskOne) })),
  };
}

type Words = { readonly message: string; readonly evidence: readonly Evidence[] };

/** The message of a rule repeats what its evidence holds. */
function maskWords<T extends Words>(words: T, mask: MaskText, maskOne: (evidence: Evidence) => Evidence): T {
  const evidence = words.evidence.map(maskOne);
  const repeated = words.evidence.flatMap((before, at) => findRepeated(words.message, shownOf(before), shownOf(evidence[at] as Evidence)));
  return { ...words, message: mask(words.message, repeated), evidence };
}

/** Where a message repeats a text that has changed, as words of their own. */
function findRepeated(message: string, raw: string | undefined, masked: string | undefined): Mask[] {
  if (raw === undefined || raw === masked) return [];
  const found: Mask[] = [];
  for (let start = message.indexOf(raw); start >= 0; start = message.indexOf(raw, start + raw.length)) {
    const end = start + raw.length;
    if (!/^\p{L}{2}$/u.test(message.slice(start - 1, start + 1)) && !/^\p{L}{2}$/u.test(message.slice(end - 1, end + 1)))
      found.push({ start, end, mask: masked });
  }
  return found;
}

function shownOf(evidence: Evidence): string | undefined {
  if (evidence.kind === "text") return evidence.quote === "" ? undefined : evidence.quote;
  return evidence.kind === "value" && typeof evidence.value === "string" && evidence.value !== "" ? evidence.value : undefined;
}

function maskEvidence(evidence: Evidence, mask: MaskText, ledger: Ledger): Evidence {
  switch (evidence.kind) {
    case "text": {
      const entry = ledger.at(evidence.pointer);
      if (entry === undefined) return { ...evidence, quote: mask(evidence.quote) };
      const span = entry.move(evidence);
      const { start, end } = evidence;
      return { ...evidence, ...span, quote: entry.text.slice(span.start, span.end), given: { start, end } };
    }
    case "value":
      return typeof evidence.value === "string"
        ? { ...evidence, value: maskValue(evidence.value, evidence.pointers, mask, ledger) }
        : evidence;
    case "absence":
    case "member":
      return evidence;
    default:
      return evidence satisfies never;
  }
}

/** A value that was read off texts of the record, such as the domain of an address in one of them. */
function maskValue(value: string, pointers: readonly string[], mask: MaskText, ledger: Ledger): string {
  const entries = pointers.map((pointer) => ledger.at(pointer));
  const hidden = entries.flatMap((entry) => entry?.hidden ?? []);
  if (hidden.some((whole) => whole.includes(value.toLowerCase()))) return "[masked]";
  return entries.length > 0 && entries.every((entry) => entry !== undefined && entry.hidden.length === 0) ? value : mask(value);
}
