import type { Assessment } from "../../model/event.ts";
import { escapeTerminal } from "./escape.ts";
import { wordPlace } from "./evidence.ts";
import { wordPoints } from "./verdict-words.ts";

/** The reasons of a verdict for readers of plain text, one a line: `+22.0 asks for what is not public (message 3 · 3 Feb)`. */
export function listReasons({ verdict, subject }: Assessment): string[] {
  return verdict.findings.map((finding) => {
    const place = wordPlace(finding.evidence, subject.messages);
    return escapeTerminal(`${wordPoints(finding)} ${finding.message}${place === "" ? "" : ` (${place})`}`);
  });
}
