import { CHARACTER, classOf, isAsciiAlphanumeric, isAsciiDigit, isAsciiLetter, wordEnd } from "../classes.ts";
import { DATE_WORDS, type DateWord } from "./date-words.ts";
import { NUMBER_WORDS, type Quantity, readFigures, readNumberWord } from "./quantities.ts";
import { type Service, SERVICE_WORDS } from "./services.ts";

/** Where a text may hold entities that begin with a number or with one of few words; units of the folded text, by place. */
export type Landmarks = {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly { readonly start: number; readonly end: number; readonly word: DateWord }[];
  readonly services: readonly { readonly start: number; readonly end: number; readonly service: Service }[];
};

type Meaning = { readonly number?: number; readonly date?: DateWord; readonly service?: (typeof SERVICE_WORDS)[string] };

const MEANINGS = joinMeanings();
const SHORTEST = 2;
const LONGEST = 11;
const UNDERSCORE = 0x5f;

/**
 * Finds them in one pass, each word looked up once: patterns of many words cost more, and are slow to start. Figures inside a
 * word ("b2b", "covid19") are part of the word.
 */
export function findLandmarks(text: string): Landmarks {
  const quantities: Quantity[] = [];
  const dates: Landmarks["dates"][number][] = [];
  const services: Landmarks["services"][number][] = [];
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) !== CHARACTER.word) {
      at += 1;
      continue;
    }
    // What an underscore joins is one word as far as numbers go: "user_5".
    const joined = text.charCodeAt(at - 1) === UNDERSCORE;
    let end = at + 1;
    if (isAsciiDigit(unit)) {
      const quantity = joined ? undefined : readFigures(text, at);
      if (quantity !== undefined) {
        quantities.push(quantity);
        end = quantity.end;
      }
    } else if (isAsciiLetter(unit)) {
      while (isAsciiLetter(text.charCodeAt(end))) end++;
      const meaning = end - at < SHORTEST || end - at > LONGEST ? undefined : MEANINGS.get(text.slice(at, end));
      if (meaning?.number !== undefined && !joined) {
        const quantity = readNumberWord(text, at, end, meaning.number);
        quantities.push(quantity);
        end = quantity.end;
      }
      if (meaning?.date !== undefined) dates.push({ start: at, end, word: meaning.date });
      if (meaning?.service !== undefined) addService(services, text, at, end, meaning.service);
    }
    at = wordEnd(text, end);
  }
  return { quantities, dates, services };
}

/** The longest name that begins with the word: "line id" rather than "line". */
function addService(
  services: Landmarks["services"][number][],
  text: string,
  start: number,
  end: number,
  names: (typeof SERVICE_WORDS)[string],
): void {
  for (const { rest, service } of names) {
    const nameEnd = end + rest.length;
    if (text.startsWith(rest, end) && !isAsciiAlphanumeric(text.charCodeAt(nameEnd))) {
      services.push({ start, end: nameEnd, service });
      return;
    }
  }
}

function joinMeanings(): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const add = (word: string, meaning: Meaning): void => {
    meanings.set(word, { ...meanings.get(word), ...meaning });
  };
  for (const word of Object.keys(NUMBER_WORDS)) add(word, { number: NUMBER_WORDS[word as keyof typeof NUMBER_WORDS] });
  for (const [word, date] of DATE_WORDS) add(word, { date });
  for (const word of Object.keys(SERVICE_WORDS)) add(word, { service: SERVICE_WORDS[word] as (typeof SERVICE_WORDS)[string] });
  return meanings;
}
