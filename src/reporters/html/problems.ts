import type { Diagnostic } from "../../model/diagnostic.ts";
import { count, wordDiagnostic } from "../text/wording.ts";
import { html, type Markup } from "./markup.ts";

/** Problems that are named; further ones are counted. */
export const NAMED_PROBLEMS = 100;

/** What of the input could not be read. */
export function drawProblems(problems: readonly Diagnostic[], total: number): Markup | undefined {
  if (total === 0) return undefined;
  const items = problems.map((problem) => {
    const { message, hint } = wordDiagnostic(problem);
    return html`<li>
      <bdi>${wordPlace(problem)}</bdi>: ${message}${hint === undefined ? "" : ` (${hint})`} <code>${problem.code}</code>
    </li>`;
  });
  const more = total - problems.length;
  return html`<section aria-labelledby="problems">
    <h2 id="problems">What could not be read</h2>
    <p>${count(total, "problem")} with the input; the other records were judged.</p>
    <ul class="plain">
      ${items}${more > 0 ? html`<li>and ${count(more, "more problem")}</li>` : undefined}
    </ul>
  </section> `;
}

function wordPlace({ place }: Diagnostic): string {
  const { file = "", line, pointer } = place;
  return `${file === "-" ? "stdin" : file}${line === undefined ? "" : `, line ${line}`}${pointer === undefined ? "" : ` ${pointer}`}`;
}
