import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_JUDGES } from "../../src/engine/context.ts";
import { buildAutomaton } from "../../src/engine/phrases/automaton.ts";
import { openMatcher } from "../../src/engine/phrases/match.ts";
import { parsePhrase } from "../../src/language/phrase.ts";
import { ENTITY_KINDS } from "../../src/model/entity.ts";
import type { Phrase } from "../../src/model/phrase.ts";
import { readEntities } from "../../src/text/entities/index.ts";
import { fold } from "../../src/text/fold.ts";
import { tokenize, type Tokens } from "../../src/text/tokens.ts";
import { matchPlainly, openText } from "./plain-matcher.ts";

const KINDS = new Set(ENTITY_KINDS);

/** Few words, so that they meet often; one is the start of another, one stands in every stop list. */
const word = fc.constantFrom("a", "ab", "abc", "abcd", "the", "b", "ca");
const step = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 2, arbitrary: fc.constant("abc*") },
  { weight: 3, arbitrary: fc.constantFrom("...", "...1", "...2", "...5") },
  { weight: 1, arbitrary: fc.constantFrom(":", "?", "!") },
  { weight: 1, arbitrary: fc.constantFrom("<money>", "<number>") },
  { weight: 2, arbitrary: fc.tuple(word, word).map(([first, second]) => `(${first}|${second})`) },
  { weight: 2, arbitrary: fc.tuple(word, word, word).map(([first, second, third]) => `(${first} ${second}|${third})`) },
  { weight: 1, arbitrary: fc.tuple(word, word, word).map(([first, second, third]) => `(${first} ... ${second}|${third} [${first}])`) },
  { weight: 2, arbitrary: word.map((optional) => `[${optional}]`) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([first, second]) => `[${first} ${second}]`) },
);
const phrase = fc
  .array(step, { minLength: 1, maxLength: 6 })
  .map((steps) => parsePhrase(steps.join(" ")).phrase)
  .filter((parsed): parsed is Phrase => parsed !== undefined);
const piece = fc.oneof(
  { weight: 8, arbitrary: word.map((text) => `${text} `) },
  { weight: 1, arbitrary: fc.constantFrom(": ", ":", "? ", "! ", "?", ". ", "\n\n", ", ", "- ") },
  { weight: 1, arbitrary: fc.constantFrom("500 USD ", "€20 ", "7 ", "a b: ", "12 ab ") },
);
const sets = fc.array(fc.array(phrase, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

describe("the automaton", () => {
  it("finds what a plain matcher finds, for any phrases in any text", () => {
    let matches = 0;
    fc.assert(
      fc.property(sets, fc.array(text, { minLength: 1, maxLength: 3 }), (phrases, raws) => {
        // One matcher for several texts: nothing of one may be left for the next.
        const match = openMatcher(buildAutomaton(phrases, {}));
        for (const raw of raws) {
          const { tokens, entities } = read(raw);
          const hits = match(tokens, entities);
          for (const [set, own] of phrases.entries()) {
            const plain = matchPlainly(own, openText(tokens, entities));
            matches += plain.length;
            expect(hits.of(set).map(({ start, end }) => raw.slice(start, end).trim())).toEqual(
              plain.map(([start, end]) => quote(raw, tokens, start, end, entities)),
            );
          }
        }
      }),
      { numRuns: 3000, seed: 20261124 },
    );
    // A check that sees nothing is no check.
    expect(matches).toBeGreaterThan(2000);
  }, 120_000);

  it("does not multiply gaps: six of them over a long text are read in one go", () => {
    const { phrase: wide } = parsePhrase("a ...12 a ...12 a ...12 a ...12 a ...12 b");
    const automaton = buildAutomaton([[wide as Phrase]], {});
    const { tokens } = read("a ".repeat(20_000));
    expect(openMatcher(automaton)(tokens, []).sets).toEqual([]);
  }, 60_000);
});

function read(raw: string): { tokens: Tokens; entities: ReturnType<typeof readEntities> } {
  const folded = fold(raw);
  const entities = readEntities(folded, KINDS, NO_JUDGES);
  return { tokens: tokenize(folded, entities), entities };
}

/** The raw text of tokens; an entity at an edge brings the signs that belong to it. */
function quote(raw: string, tokens: Tokens, start: number, end: number, entities: ReturnType<typeof readEntities>): string {
  const first = tokens.starts[start] ?? 0;
  const last = tokens.ends[end - 1] ?? 0;
  const opening = entities.find(
    (entity) => entity.start <= first && entity.end > first && entity.end <= last && coversFrom(tokens, start, entity.start),
  );
  const closing = entities.find(
    (entity) => entity.end >= last && entity.start < last && entity.start >= (opening?.start ?? first) && coversTo(tokens, end, entity.end),
  );
  return raw.slice(Math.min(first, opening?.start ?? first), Math.max(last, closing?.end ?? last)).trim();
}

function coversFrom(tokens: Tokens, token: number, offset: number): boolean {
  return token === 0 || (tokens.ends[token - 1] ?? 0) <= offset;
}

function coversTo(tokens: Tokens, end: number, offset: number): boolean {
  return end >= tokens.count || (tokens.starts[end] ?? 0) >= offset;
}
