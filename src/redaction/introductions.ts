import type { Span } from "../model/entity.ts";
import { BEING, CLOSINGS, GREETINGS, NOBODY, PARTICLES, RELATIONS, SELF, THANKS, TITLES } from "./cues.ts";

/** A name that a text gives, and how: to whom it is written, by whom it is signed, or of whom it speaks. */
export type Introduction = Span & { readonly name: string; readonly as: "addressed" | "signed" | "mentioned" };

/**
 * Names by the words around them: after a greeting, at the end after a closing, after a title, after `my name is` and
 * `my colleague`. They begin with a capital; what a text names in no such way is not known to be a name. In order.
 */
export function readIntroductions(raw: string): readonly Introduction[] {
  const found: Introduction[] = [];
  for (const { cue, name, as } of CUES)
    for (const match of raw.matchAll(cue)) {
      name.lastIndex = match.index + match[0].length;
      for (let known = name.exec(raw); known !== null; known = NEXT_NAME.exec(raw)) {
        const { 0: whole, groups } = known;
        const words = named(groups?.["name"] ?? "");
        const end = known.index + whole.length;
        NEXT_NAME.lastIndex = end;
        const start = end - (groups?.["name"] ?? "").length;
        if (words !== "") found.push({ name: words, start, end: start + words.length, as: as(raw, match.index) });
        if (name !== ADDRESSED) break;
      }
    }
  return found.toSorted((a, b) => a.start - b.start);
}

/** A word with a capital, an initial, or two of them with a hyphen. */
const WORD = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*)`;
const BLANK = String.raw`[ \u00a0]`;
/** Only what is short is written with a full stop; one after a whole word ends a sentence. */
const STOP = String.raw`(?:(?<=(?<!\p{L})\p{L}{2,4})\.)?`;
const TITLED = String.raw`(?:(?:${anyCase(TITLES)})(?!\p{L})${STOP}${BLANK}{0,2})*`;
const JOINED = String.raw`(?:(?:${PARTICLES})${BLANK}){0,2}`;

function nameOf(words: number): string {
  return String.raw`(?<name>(?:(?<=\.?${BLANK})${JOINED})?${WORD}(?:${BLANK}${JOINED}${WORD}){0,${words - 1}})`;
}

const ADDRESSED = new RegExp(String.raw`,?${BLANK}{1,2}${TITLED}${nameOf(3)}`, "uy");
const AND = String.raw`(?:,| and| und| et| y| e| en| och| og| i|${BLANK}?[&/])`;
const NEXT_NAME = new RegExp(String.raw`${AND}${BLANK}{1,2}${TITLED}${nameOf(3)}(?=[,!:\n]|${AND}${BLANK}\p{Lu}|$)`, "uy");
const ALONE = new RegExp(String.raw`[ \t]*[,.!–—-]*\s{0,4}${TITLED}${nameOf(4)}(?=\s*(?:$|[\n,|(]))`, "uy");
const BELOW = new RegExp(String.raw`[ \t]*[,.!–—-]*[ \t]*\r?\n\s{0,4}${TITLED}${nameOf(4)}(?=\s*$)`, "uy");
const LAST = new RegExp(String.raw`${BLANK}*${nameOf(4)}(?=\s*$)`, "uy");
const AFTER = new RegExp(String.raw`${BLANK}{1,2}${TITLED}${nameOf(3)}`, "uy");
const MENTIONED = new RegExp(String.raw`${STOP}${BLANK}{1,2}${TITLED}${nameOf(2)}`, "uy");

type Cue = {
  readonly cue: RegExp;
  /** Where the name stands after the cue. */
  readonly name: RegExp;
  readonly as: (raw: string, at: number) => Introduction["as"];
};

const BEGINNING = String.raw`(?<=^|[\n.!?>*]\s{0,3})`;
const OWN = new RegExp(String.raw`(?:^|[^\p{L}])(?:${BEING}) $`, "iu");

const CUES: readonly Cue[] = [
  { cue: cueOf(`${BEGINNING}(?:${GREETINGS})`), name: ADDRESSED, as: () => "addressed" },
  { cue: cueOf(`${BEGINNING}(?:${CLOSINGS})`), name: ALONE, as: () => "signed" },
  { cue: cueOf(`${BEGINNING}(?:${THANKS})`), name: BELOW, as: () => "signed" },
  { cue: /(?<=\n)[ \t]*[–—-]{1,2}/gu, name: LAST, as: () => "signed" },
  { cue: cueOf(String.raw`(?<![\p{L}])(?:${SELF})`), name: AFTER, as: () => "signed" },
  { cue: cueOf(String.raw`(?<![\p{L}])(?:${RELATIONS})`), name: AFTER, as: () => "mentioned" },
  {
    cue: new RegExp(String.raw`(?<![\p{L}.])(?:${anyCase(TITLES)})(?![\p{L}])`, "gu"),
    name: MENTIONED,
    as: (raw, at) => (OWN.test(raw.slice(Math.max(0, at - 16), at)) ? "signed" : "mentioned"),
  },
];

function cueOf(words: string): RegExp {
  return new RegExp(String.raw`(?:${words})(?![\p{L}])`, "giu");
}

/** A title is written small, with a capital, or in capitals. */
function anyCase(titles: string): string {
  return titles
    .split("|")
    .flatMap((title) => [title, title.charAt(0).toUpperCase() + title.slice(1), ...(title.length > 3 ? [] : [title.toUpperCase()])])
    .join("|");
}

/** Up to the first word that is no name. */
function named(name: string): string {
  const [first, ...rest] = name.split(/(?=[ \u00a0])/u);
  let words = "";
  for (const word of [first ?? "", ...rest]) {
    const plain = word.trim().replace(/\.$/u, "").toLowerCase();
    if ((/^\p{Lu}/u.test(word.trim()) && NOBODY.has(plain)) || /['’](?:m|ve|ll|re|d)$/u.test(plain)) break;
    words += word;
  }
  return /\p{L}\p{M}*\p{L}/u.test(words) ? words.replace(new RegExp(String.raw`(?:${BLANK}(?:${PARTICLES}))+$`, "u"), "") : "";
}
