import { describe, expect, it } from "vitest";
import { readIntroductions } from "../../src/redaction/introductions.ts";

describe("names by the words around them", () => {
  it.each([
    ["Dear Anna,", ["addressed Anna"]],
    ["Hi Tom", ["addressed Tom"]],
    ["Hi Anna, Tom and Jo,", ["addressed Anna", "addressed Tom", "addressed Jo"]],
    ["GOOD MORNING DANIEL OKAFOR!", ["addressed DANIEL OKAFOR"]],
    ["Hi O'Neil!", ["addressed O'Neil"]],
    ["Sehr geehrte Frau von der Leyden,", ["addressed von der Leyden"]],
    ["Здравствуйте, Анна!", ["addressed Анна"]],
    ["See you.\nBest, Maria Keller", ["signed Maria Keller"]],
    ["Bis dann\n\nMit freundlichen Grüßen,\nDr. Maria Keller", ["signed Maria Keller"]],
    ["Thanks,\nMaria", ["signed Maria"]],
    ["ok\n— Maria", ["signed Maria"]],
    ["Je m'appelle Zoë Martin.", ["signed Zoë Martin"]],
    ["I'm Dr. Alan Stone from the firm", ["signed Alan Stone"]],
    ["ask Prof. Mei-Ling Hsu. Topic is yours", ["mentioned Mei-Ling Hsu"]],
    ["Mr. E. Quaye met MS HOLM", ["mentioned E. Quaye", "mentioned HOLM"]],
    ["my old colleague Anna Berg said so", ["mentioned Anna Berg"]],
  ])("%j", (text, names) => {
    const found = readIntroductions(text);
    const distinct = new Map(found.map(({ as, name, start }) => [start, `${as} ${name}`]).toReversed() as [number, string][]);
    expect([...distinct].toSorted(([a], [b]) => a - b).map(([, name]) => name)).toEqual(names);
    for (const { name, start, end } of found) expect(text.slice(start, end)).toBe(name);
  });

  it.each([
    "Dear Sir or Madam,",
    "Dear Hiring Manager,",
    "Hello again, I hope you are well",
    "hi there",
    "Hello Thanks for it",
    "Sehr geehrte Damen und Herren,",
    "Dear Professor. Must we",
    "Best Thing ever was that",
    "Thanks, Maria will come",
    "the drama of Hamlet",
  ])("none in %j", (text) => {
    expect(readIntroductions(text)).toEqual([]);
  });

  it("takes no longer than the text is long", () => {
    expect(readIntroductions("Dear ".repeat(20_000) + "A-".repeat(20_000))).toEqual([]);
  });
});
