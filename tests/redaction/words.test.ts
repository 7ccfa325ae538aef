import { expect, it } from "vitest";
import { readWords } from "../../src/redaction/words.ts";

it.each([
  [
    "Daniel's CV",
    [
      ["daniel", "Daniel"],
      ["cv", "CV"],
    ],
  ],
  [
    "daniel_92",
    [
      ["daniel", "daniel"],
      ["92", "92"],
    ],
  ],
  ["Zoë", [["zoe", "Zoë"]]],
  [
    "李明",
    [
      ["李", "李"],
      ["明", "明"],
    ],
  ],
  ["", []],
])("of %j are words, folded, with their places", (text, words) => {
  expect(readWords(text).map(({ text: word, start, end }) => [word, text.slice(start, end)])).toEqual(words);
});
