import { describe, expect, it } from "vitest";
import { parsePhrase } from "../../src/language/phrase.ts";
import { ENTITY_KINDS } from "../../src/model/entity.ts";
import type { Phrase, PhraseItem } from "../../src/model/phrase.ts";

/** A tree in one line, in a notation of its own: what was understood, not what was written. */
function show(phrase: Phrase): string {
  return phrase.map(showItem).join(" ");
}

function showItem(item: PhraseItem): string {
  switch (item.kind) {
    case "word":
      return item.word;
    case "prefix":
      return `prefix:${item.prefix}`;
    case "choice":
      return `${item.optional ? "optional" : "one"}{${item.options.map(show).join(" / ")}}`;
    case "gap":
      return `gap:${item.max}`;
    case "list":
      return `list:${item.list}`;
    case "entity":
      return `entity:${item.entity}`;
    case "mark":
      return `mark:${item.mark}`;
    default:
      return item satisfies never;
  }
}

function read(text: string): string {
  const { phrase, problem } = parsePhrase(text);
  return phrase === undefined ? `${problem?.offset}+${problem?.length} ${problem?.reason}` : show(phrase);
}

describe("a phrase", () => {
  it.each([
    ["paid report", "paid report"],
    ["  paid \n\t report ", "paid report"],
    ["Paid REPORT", "paid report"],
    ["don't", "dont"],
    ["don’t", "dont"],
    ["vergütet", "vergutet"],
    ["pаid", "paid"],
    ["ｐａｉｄ", "paid"],
    ["pa\u200bid", "paid"],
    ["non-public", "non public"],
    ["c/o, a.b", "c o a b"],
    ["加微信", "加 微 信"],
    ["consult*", "prefix:consult"],
    ["job consult* role", "job prefix:consult role"],
    ["non-publ*", "non prefix:publ"],
    ["(offer|propose)", "one{offer / propose}"],
    ["( offer | carry on )", "one{offer / carry on}"],
    ["(offer)", "one{offer}"],
    ["[very] good", "optional{very} good"],
    ["[chat|a talk] with me", "optional{chat / a talk} with me"],
    ["(a (b|c)|[d] e) f", "one{a one{b / c} / optional{d} e} f"],
    ["pay(now|later)soon", "pay one{now / later} soon"],
    ["send ... report", "send gap:3 report"],
    ["send ...8 report", "send gap:8 report"],
    ["send...report", "send gap:3 report"],
    ["send ...1 report", "send gap:1 report"],
    ["send ...12 report", "send gap:12 report"],
    ["send ...03 report", "send gap:3 report"],
    ["(send ... now|pay) me", "one{send gap:3 now / pay} me"],
    ["on $messengers", "on list:messengers"],
    ["$a-2", "list:a-2"],
    ["pay $5", "pay list:5"],
    ["pay <money> now", "pay entity:money now"],
    ["id : <handle>", "id mark:: entity:handle"],
    ["id: 5", "id mark:: 5"],
    ["is it real?", "is it real mark:?"],
    ["now!", "now mark:!"],
    ["pay ... : <money>", "pay gap:3 mark:: entity:money"],
  ])("“%s” means %s", (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it.each(ENTITY_KINDS)("knows the entity <%s>", (kind) => {
    expect(read(`<${kind}>`)).toBe(`entity:${kind}`);
  });

  it.each([
    ["", "0+1 there is no word that a match needs"],
    ["   ", "0+3 there is no word that a match needs"],
    ["[very]", "0+6 there is no word that a match needs"],
    ["...", "0+3 there is no word that a match needs"],
    ["pay ([now]|later)", "0+17 there is no word that a match needs"],
    ["—", "0+1 `—` holds no word"],
    ["pay -- now", "4+2 `--` holds no word"],
    ["pay > now", "4+1 `>` holds no word"],
    ["pay *", "4+1 `*` holds no word"],
    ["$messengers*", "11+1 `*` holds no word"],
    ["pay ab*", "4+3 a prefix has at least 3 letters"],
    ["non-ab*", "0+7 a prefix has at least 3 letters"],
    ["报告*", "0+3 a prefix has at least 3 letters"],
    ["(offer|propose", "0+1 `(` is not closed"],
    ["pay [now", "4+1 `[` is not closed"],
    ["pay (a (b)", "4+1 `(` is not closed"],
    ["pay)", "3+1 `)` has no opening bracket"],
    ["pay] now", "3+1 `]` has no opening bracket"],
    ["pay (now]", "8+1 `]` has no opening bracket"],
    ["pay|send", "3+1 `|` has no opening bracket"],
    ["()", "1+1 an empty alternative"],
    ["pay (now|)", "9+1 an empty alternative"],
    ["pay [|now]", "5+1 an empty alternative"],
    ["pay <mony>", "4+6 `<mony>` is no kind of entity; did you mean <money>?"],
    ["<salary> now", "0+8 `<salary>` is no kind of entity; the kinds are money, number, url, email, phone, handle, date, duration"],
    ["pay <>", "4+2 `<>` is no kind of entity; the kinds are money, number, url, email, phone, handle, date, duration"],
    ["pay <money now", "4+6 `<` is not closed"],
    ["pay <", "4+1 `<` is not closed"],
    ["consult*ing", "7+1 `*` stands inside a word, not at its end"],
    ["consult**", "7+1 `*` stands inside a word, not at its end"],
    ["pay $", "4+1 `$` needs the name of a list"],
    ["pay $Cards", "4+1 `$` needs the name of a list"],
    ["pay ...0 now", "4+4 a gap is 1 to 12 words"],
    ["pay ...13 now", "4+5 a gap is 1 to 12 words"],
    ["... pay", "0+7 a gap stands at the edge, or with nothing but optional words beside it"],
    ["pay ...", "0+7 a gap stands at the edge, or with nothing but optional words beside it"],
    ["[now] ... pay", "0+13 a gap stands at the edge, or with nothing but optional words beside it"],
    ["pay ... [now]", "0+13 a gap stands at the edge, or with nothing but optional words beside it"],
    ["pay (now ...|later)", "0+19 a gap stands at the edge, or with nothing but optional words beside it"],
    ["(((((((((a)))))))))", "9+1 brackets deeper than 8"],
  ])("“%s” is refused", (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it("may have eight levels of brackets and two hundred words", () => {
    expect(read("((((((((a))))))))")).toMatch(/^one/u);
    expect(read(Array.from({ length: 200 }, () => "word").join(" "))).toMatch(/^word word/u);
    expect(read(Array.from({ length: 201 }, () => "word").join(" "))).toBe("1004+1 more than 200 words");
  });

  it("has a problem that stands inside the text, or one sign after it", () => {
    for (const text of ["pay (", "pay [a|", "pay <", "pay $", "pay ...99", "(((((((((", "", "a]"]) {
      const { problem } = parsePhrase(text);
      expect(problem, text).toBeDefined();
      expect(problem?.offset, text).toBeGreaterThanOrEqual(0);
      expect(problem?.offset, text).toBeLessThanOrEqual(text.length);
      expect(problem?.length, text).toBeGreaterThanOrEqual(1);
    }
  });

  it("of a hundred thousand brackets is refused at once", () => {
    expect(read("(".repeat(100_000))).toBe("9+1 brackets deeper than 8");
    expect(read("a ".repeat(100_000))).toMatch(/more than 200 words$/u);
  });

  it.each(["?", "!", ": ?", "[very] !", "(?|!)", "(id|:)"])("“%s” has no word that a match needs", (text) => {
    expect(read(text)).toMatch(/there is no word that a match needs$/u);
  });

  it("may have a mark as one of several", () => {
    expect(read("id (is|:)")).toBe("id one{is / mark::}");
  });

  it.each(["pay ...12 ...12 now", "pay ... [very] ...8 now", "pay (a ... ... b)"])("“%s” has two gaps that would add up", (text) => {
    expect(read(text)).toMatch(/two gaps stand side by side, or with nothing but optional words between them$/u);
  });

  it("names its lists, with their places", () => {
    expect(parsePhrase("on $messengers (or [$a-2])").lists).toEqual([
      { list: "messengers", offset: 3, length: 11 },
      { list: "a-2", offset: 20, length: 4 },
    ]);
  });
});
