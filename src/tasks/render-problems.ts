import type { Diagnostic } from "../model/diagnostic.ts";
import { type FrameOptions, renderDiagnostic } from "../reporters/text/frame.ts";

/** Problems as text for stderr, one after the other. */
export function renderProblems(diagnostics: readonly Diagnostic[], options: FrameOptions): string {
  return diagnostics.map((diagnostic) => `${renderDiagnostic(diagnostic, options)}\n`).join("");
}
