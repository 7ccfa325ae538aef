import type { Subject } from "../../model/subject.ts";
import { html, type Markup } from "./markup.ts";
import { marked } from "./marked.ts";
import { drawNote } from "./note.ts";
import { meaningOf } from "./rest.ts";
import { part, type Sheet } from "./sheet.ts";
import { type Sign, signsAt } from "./signs.ts";

/** Rows of one account that are shown: long careers are cut. */
const SHOWN = 80;

/** What is known of the account, its employer and the checks by hand, with what was read off each. */
export function drawAccount(sheet: Sheet, signs: readonly Sign[]): Markup | undefined {
  const { profile, employer, thread, checks } = sheet.assessment.subject;
  const known = [...leavesOf({ profile, employer, thread, checks }, "", "")].slice(0, SHOWN);
  if (known.length === 0) return undefined;
  const rows = known.map(({ pointer, field, value }) => {
    const read = signsAt(signs, pointer);
    return html`<div${read.length > 0 ? html` class="hit"` : undefined}><dt>${meaningOf(field)}</dt><dd dir="auto">${marked(value, pointer, signs)}${
      read.length > 0
        ? html`<ul class="notes">
            ${read.map(drawNote)}
          </ul>`
        : undefined
    }</dd></div>`;
  });
  return part(sheet, "account", "The account", html`<dl class="facts">${rows}</dl>`);
}

type Leaf = { readonly pointer: string; readonly field: string; readonly value: string };

/** Every value of a record with its pointer and its field, in order. */
function* leavesOf(value: unknown, pointer: string, field: string): Iterable<Leaf> {
  if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) yield* leavesOf(item, `${pointer}/${place}`, field);
    return;
  }
  const word = wordValue(value);
  if (word !== undefined) yield { pointer, field, value: word };
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) yield* leavesOf(item, `${pointer}/${key}`, field === "" ? key : `${field}.${key}`);
}

function wordValue(value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isInstant(value)) return value.raw;
  if (isInterval(value)) return wordInterval(value);
  return undefined;
}

type Interval = NonNullable<NonNullable<Subject["profile"]>["connections"]>;

function isInstant(value: unknown): value is { readonly raw: string } {
  return typeof value === "object" && value !== null && "raw" in value && typeof value.raw === "string";
}

function isInterval(value: unknown): value is Interval {
  return typeof value === "object" && value !== null && "min" in value && "max" in value;
}

function wordInterval({ min, max }: Interval): string {
  if (min === max) return String(min);
  return max === Number.POSITIVE_INFINITY ? `${min}+` : `${min} to ${max}`;
}
