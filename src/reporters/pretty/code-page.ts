import { DIAGNOSTICS, type DiagnosticCode } from "../../model/diagnostic.ts";
import type { Run } from "../../model/event.ts";
import { hang } from "../text/hang.ts";
import { makeStyle } from "../text/style.ts";

/** What a code means: the page of `rules explain <code>`. Names in braces stand for what was found. */
export function renderCode(run: Run, code: DiagnosticCode): string {
  const style = makeStyle(run.color);
  const { severity, message, hint, note }: { severity: string; message: string; hint?: string; note?: string } = DIAGNOSTICS[code];
  const parts = [
    ["says", message],
    ["do", hint],
    ["allowed", note],
    ["severity", severity],
  ] as const;
  const body = parts.flatMap(([lead, text]) =>
    text === undefined ? [] : hang(`  ${lead.padEnd(10)}`, text, run.width, { lead: style.dim }),
  );
  return `${[...hang("", code, run.width, { text: style.bold }), "", ...body].join("\n")}\n`;
}
