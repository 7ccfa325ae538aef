import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { readWords, TOKEN, tokenize, type Tokens } from "../../src/text/tokens.ts";

const SIGNS = { [TOKEN.colon]: ":", [TOKEN.question]: "?", [TOKEN.exclamation]: "!", [TOKEN.stop]: "#" } as Record<number, string>;

describe("tokenize", () => {
  it.each([
    ["Hi! How are you? Fine.", "hi !/ how are you ?/ fine/ #/"],
    ["What?!No", "what ? ! no"],
    ["What?! No", "what ? !/ no"],
    ['He said "yes." Then left', "he said yes/ #/ then left"],
    ["Wait… what", "wait/ #/ what"],
    ["name: value", "name : value"],
    ["non-public, (paid) *report* 🙂 fee", "non public paid report fee"],
    ["Dr. Smith of Acme Inc. is in the U.S. today", "dr smith of acme inc is in the u s today"],
    ["e.g. this, no. 5", "e g this no 5"],
    ["I said no. Then", "i said no/ #/ then"],
    ["3.5 node.js a.b@c", "3 5 node js a b c"],
    ["one\ntwo", "one two"],
    ["one\n  \ntwo", "one/ #/ two"],
    ["Done.\n\n\nNext", "done/ #/ next"],
    ["\n\nstart", "start"],
    ["mine\n> theirs\n> more\nmine", "mine/ #/ theirs more/ #/ mine"],
    ["我们付钱。好！谢谢", "我 们 付 钱/ #/ 好 !/ 谢 谢"],
    ["添加WeChat号", "添 加 wechat 号"],
    ["ภาษา", "ภ า ษ า"],
    ["Привет！Как？ هل؟ نعم", "пpиbet !/ kak ?/ هل ?/ نعم"],
    ["\ud83d\ude00\ud800", ""],
  ])("cuts %j into %j", (raw, shown) => {
    expect(show(tokenize(fold(raw)))).toBe(shown);
  });

  it("ends no sentence inside an entity", () => {
    const raw = "see acme. com now. ok";
    expect(show(tokenize(fold(raw), [{ start: 4, end: 13 }]))).toBe("see acme com now/ #/ ok");
  });

  it("gives offsets into the raw text", () => {
    const raw = "  Cafe\u0301\u200b, “don’t”";
    const { starts, ends, count } = tokenize(fold(raw));
    expect(Array.from({ length: count }, (_, at) => raw.slice(starts[at], ends[at]))).toEqual(["Cafe\u0301", "don’t"]);
  });

  it("takes any text, with tokens in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (raw) => {
        const { count, starts, ends } = tokenize(fold(raw));
        for (let at = 0; at < count; at++) {
          expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          expect(ends[at]).toBeGreaterThanOrEqual(starts[at] ?? 0);
        }
      }),
    );
  });
});

describe("readWords", () => {
  it("reads a phrase as texts are read", () => {
    expect(readWords("Don’t (pay) the Straße-fee: now!")).toEqual(["dont", "pay", "the", "strasse", "fee", "now"]);
    expect(readWords("微信 id")).toEqual(["微", "信", "id"]);
    expect(readWords("…")).toEqual([]);
  });
});

function show({ folded, count, kinds, foldedStarts, foldedEnds, breaks }: Tokens): string {
  const shown = Array.from({ length: count }, (_, at) => {
    const text = SIGNS[kinds[at] ?? 0] ?? folded.text.slice(foldedStarts[at], foldedEnds[at]);
    return breaks[at] === 1 ? `${text}/` : text;
  });
  return shown.join(" ");
}
