import { type Field, FIELDS } from "../../model/fields.ts";
import { titleOf } from "../text/judged.ts";
import { wordChange, wordFurther, wordUncounted } from "../text/verdict-words.ts";
import { count } from "../text/wording.ts";
import { html, type Markup } from "./markup.ts";
import { drawSign } from "./reasons.ts";
import { part, type Sheet } from "./sheet.ts";
import type { Sign } from "./signs.ts";
import { sentence } from "./verdict.ts";

/** What speaks for the subject, what did not count, what would change the band, and what could not be checked. */
export function drawRest(sheet: Sheet, signs: readonly Sign[]): Markup {
  return html`${drawReassurance(sheet, signs)}${drawUncounted(sheet, signs)}${drawChange(sheet)}${drawNotChecked(sheet)}`;
}

function drawReassurance(sheet: Sheet, signs: readonly Sign[]): Markup {
  const found = signs.filter(({ kind }) => kind === "reassurance");
  const why = found.length === 0 ? "none found" : wordUncounted(sheet);
  const list = found.length === 0 ? undefined : html`<ol class="reasons">${found.map((sign) => drawSign(sheet, signs, sign))}</ol>`;
  return part(sheet, "reassurance", "What speaks for the account", html`${why === "" ? undefined : html`<p>${sentence(why)}</p>`}${list}`);
}

function drawUncounted(sheet: Sheet, signs: readonly Sign[]): Markup | undefined {
  const { exceptions, experimental } = sheet.assessment.verdict;
  const quoted = signs.filter(({ kind }) => kind === "uncounted");
  if (quoted.length + exceptions.length + experimental.length === 0) return undefined;
  return part(
    sheet,
    "uncounted",
    "What was not counted",
    html`${exceptions.map(({ rule, exception }) => html`<p>“<bdi>${titleOf(sheet, rule)}</bdi>”, for the exception “<bdi>${exception}</bdi>”.</p>`)}${
      quoted.length === 0
        ? undefined
        : html`<p>Seen only in text of others that the writer quotes or forwards:</p><ol class="reasons">${quoted.map((sign) => drawSign(sheet, signs, sign))}</ol>`
    }${
      experimental.length === 0
        ? undefined
        : html`<p>On trial, found with no points yet: ${experimental.map((id, place) => html`${place === 0 ? "" : "; "}<bdi>${titleOf(sheet, id)}</bdi>`)}.</p>`
    }`,
  );
}

function drawChange(sheet: Sheet): Markup | undefined {
  const words = wordChange(sheet);
  return words === undefined ? undefined : part(sheet, "change", "What would change it", html`<p><bdi>${sentence(words)}</bdi></p>`);
}

/** Every field that was missing, with what it holds and how many rules it would have served. */
function drawNotChecked(sheet: Sheet): Markup {
  const { notEvaluable } = sheet.assessment.verdict;
  if (notEvaluable.length === 0)
    return part(sheet, "unchecked", "What was not checked", html`<p>Nothing: every rule could be evaluated.</p>`);
  const further = wordFurther({ notEvaluable });
  const rows = notEvaluable.map(
    ({ field, rules }) => html`<tr><td>${meaningOf(field)}</td><td><code>${field}</code></td><td class="number">${rules}</td></tr>`,
  );
  return part(
    sheet,
    "unchecked",
    "What was not checked",
    html`<p>Absent means unknown, never innocent and never guilty. Adding one of these ${count(rows.length, "field")} to the record lets more rules speak.${further === "" ? "" : html` What would help: ${further}.`}</p>
<table><thead><tr><th scope="col">What is missing</th><th scope="col">Field</th><th scope="col" class="number">Rules</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}

/** What a field holds, in the words of the dictionary. */
export function meaningOf(field: string): string {
  const known: Field | undefined = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof typeof FIELDS] : undefined;
  return known?.meaning ?? field;
}
