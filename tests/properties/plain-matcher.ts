import type { Entity } from "../../src/model/entity.ts";
import type { Phrase, PhraseItem } from "../../src/model/phrase.ts";
import { TOKEN, type Tokens } from "../../src/text/tokens.ts";

/**
 * The phrase language as RULES.md says it, word by word and without any cleverness: every end that a phrase can reach from
 * every start, by recursion. Slow, and plainly right; the automaton is held to it.
 */
export type PlainText = { readonly tokens: Tokens; readonly words: readonly string[]; readonly entities: readonly PlainEntity[] };
type PlainEntity = { readonly kind: string; readonly start: number; readonly end: number };

/** A text with its words, and entities by the tokens that they cover. */
export function openText(tokens: Tokens, entities: readonly Entity[]): PlainText {
  const places = Array.from({ length: tokens.count }, (_, at) => at);
  const { text } = tokens.folded;
  return {
    tokens,
    words: places.map((at) => text.slice(tokens.foldedStarts[at], tokens.foldedEnds[at])),
    entities: entities.flatMap((entity) => {
      const covered = places.filter((at) => (tokens.starts[at] ?? 0) < entity.end && (tokens.ends[at] ?? 0) > entity.start);
      const first = covered[0];
      return first === undefined ? [] : [{ kind: entity.kind, start: first, end: (covered.at(-1) ?? first) + 1 }];
    }),
  };
}

/** The matches of a set of phrases: the leftmost, then the longest, then on from its end. Token places, end exclusive. */
export function matchPlainly(phrases: readonly Phrase[], text: PlainText): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  while (start < text.tokens.count) {
    const from = start;
    const ends = phrases.flatMap((phrase) => [...endsFrom(phrase, text, from)]);
    const longest = Math.max(-1, ...ends);
    if (longest > start) found.push([start, longest]);
    start = Math.max(start + 1, longest);
  }
  return found;
}

function endsFrom(items: readonly PhraseItem[], text: PlainText, start: number): Set<number> {
  const [item, ...rest] = items;
  if (item === undefined) return new Set([start]);
  const ends = new Set<number>();
  for (const next of endsOfItem(item, text, start)) {
    for (const end of endsFrom(rest, text, next)) {
      // Nothing of a phrase stands behind the end of a sentence.
      if (end === next || next === start || !isBreak(text, next)) ends.add(end);
    }
  }
  return ends;
}

function endsOfItem(item: PhraseItem, text: PlainText, at: number): Set<number> {
  switch (item.kind) {
    case "word":
      return new Set(isWord(text, at) && text.words[at] === item.word ? [at + 1] : []);
    case "prefix":
      return new Set(isWord(text, at) && text.words[at]?.startsWith(item.prefix) === true ? [at + 1] : []);
    case "mark":
      return new Set(markAt(text, at) === item.mark ? [at + 1] : []);
    case "entity":
      return new Set(text.entities.filter(({ kind, start }) => kind === item.entity && start === at).map(({ end }) => end));
    case "gap":
      return gapEnds(text, at, item.max);
    case "choice": {
      const ends = new Set(item.options.flatMap((option) => [...endsFrom(option, text, at)]));
      return item.optional ? ends.add(at) : ends;
    }
    case "list":
      throw new Error("lists are written out for the plain matcher");
    default:
      return item satisfies never;
  }
}

/** Up to `left` words or entities, with at most one colon at each place between them. */
function gapEnds(text: PlainText, at: number, left: number): Set<number> {
  const ends = new Set<number>();
  for (const from of markAt(text, at) === ":" && !isBreak(text, at + 1) ? [at, at + 1] : [at]) {
    ends.add(from);
    if (left === 0) continue;
    const steps = [
      ...(isWord(text, from) ? [from + 1] : []),
      ...text.entities.filter(({ start }) => start === from && isWord(text, from)).map(({ end }) => end),
    ];
    for (const next of steps) if (!isBreak(text, next)) for (const end of gapEnds(text, next, left - 1)) ends.add(end);
  }
  return ends;
}

function isWord({ tokens }: PlainText, at: number): boolean {
  return at < tokens.count && tokens.kinds[at] === TOKEN.word;
}

function isBreak({ tokens }: PlainText, position: number): boolean {
  return position > 0 && tokens.breaks[position - 1] === 1;
}

function markAt({ tokens }: PlainText, at: number): string | undefined {
  if (at >= tokens.count) return undefined;
  return { [TOKEN.colon]: ":", [TOKEN.question]: "?", [TOKEN.exclamation]: "!" }[tokens.kinds[at] ?? -1];
}
