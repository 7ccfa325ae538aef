import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REGEX_LIMITS, type RegexProblem } from "../../src/model/regex.ts";
import { compileRegex } from "../../src/workers/regex.ts";

function compile(source: string, cased = false): (text: string) => boolean {
  const read = compileRegex({ source, cased });
  if ("problem" in read) throw new Error(read.problem.reason);
  return read.regex;
}

function problemOf(source: string): RegexProblem | undefined {
  const read = compileRegex({ source, cased: false });
  return "problem" in read ? read.problem : undefined;
}

describe("a pattern", () => {
  it.each([
    ["b+", "abc", true],
    ["^b", "abc", false],
    ["[A-Z]{3}", "abc", true],
    ["\\bpay\\b", "they pay", true],
    ["\\d{2,3}", "a 5", false],
    ["(?P<n>a|b)c", "bc", true],
    ["\\pL", "ß", true],
    ["", "", true],
  ])("%s in %j: %s", (source, text, expected) => {
    expect(compile(source)(text)).toBe(expected);
  });

  it("minds case only where it is cased", () => {
    expect([compile("Usd")("usd"), compile("Usd", true)("usd"), compile("Usd", true)("Usd")]).toEqual([true, false, true]);
  });

  it.each([
    ["(a)\\1", "RE2 has no back-references", "\\1"],
    ["\\12\\1", "RE2 has no back-references", "\\1"],
    ["(?<n>a)\\k<n>", "RE2 has no back-references", "\\k"],
    ["a(?=b)", "RE2 cannot look ahead or behind", "(?="],
    ["a(?!b)", "RE2 cannot look ahead or behind", "(?!"],
    ["(?<=a)b", "RE2 cannot look ahead or behind", "(?<="],
    ["x(?<!a)b", "RE2 cannot look ahead or behind", "(?<!"],
    ["(?>a)", "no such group", "(?>"],
    ["a{2}{3,1}", "a repeat is of 0 to 1000, smaller number first, also where repeats are nested", "{3,1}"],
    ["a{2000}b", "a repeat is of 0 to 1000, smaller number first, also where repeats are nested", "{2000}"],
    ["(a{100}){100}", "a repeat is of 0 to 1000, smaller number first, also where repeats are nested", "{100}"],
    ["ab**c", "two repeats stand side by side", "**"],
    ["a|*b", "there is nothing before it to repeat", "*"],
    ["a(b)(c", "`(` is not closed", "("],
    ["((a)", "`(` is not closed", "("],
    ["a)b)", "`)` has no opening bracket", ")"],
    ["x[a-c", "`[` is not closed", "[a-c"],
    ["[0-9][z-a]b", "no such range or class of characters", "z-a"],
    ["\\p{Foo}", "no such range or class of characters", "\\p{Foo}"],
    ["[[:foo:]]", "no such range or class of characters", "[:foo:]"],
    ["\\d\\y", "no such escape", "\\y"],
    ["ab\\", "it ends with a backslash", "\\"],
    ["(?P<n>x)(?P<n>y)", "two groups have one name", "n"],
    ["(?P<n", "a group's name is made of letters, digits and `_`, and closed by `>`", "(?P<"],
  ])("%s is refused: %s", (source, reason, words) => {
    const problem = problemOf(source);
    expect([problem?.reason, source.slice(problem?.offset, (problem?.offset ?? 0) + (problem?.length ?? 0))]).toEqual([reason, words]);
  });

  it("points at the second of two parts that look alike, where only that one is wrong", () => {
    expect(problemOf("(a{10}){10}(b{10}){1000}")?.offset).toBe("(a{10}){10}(b{10})".length);
    expect(problemOf("(a)(b")?.offset).toBe(3);
    expect(problemOf("a)(b))")?.offset).toBe(1);
  });

  it("has a size: so long, and of so many steps", () => {
    expect(problemOf("a".repeat(REGEX_LIMITS.maxLength))).toBeUndefined();
    expect(problemOf("a".repeat(REGEX_LIMITS.maxLength + 1))?.reason).toBe("it is longer than 200 characters");
    expect(problemOf("(?:\\PN{31}){31}".repeat(3))?.reason).toBe("its repeats are too many or too large together");
  });

  it("points inside of itself, whatever is wrong with it, and in our words", () => {
    const sign = fc.constantFrom(
      "a",
      "(",
      ")",
      "[",
      "]",
      "{",
      "2",
      ",",
      "}",
      "*",
      "?",
      "\\",
      "|",
      "<",
      ":",
      "P",
      "=",
      "k",
      ">",
      "^",
      "-",
      "é",
      "😀",
    );
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 14 }), (source) => {
        const problem = problemOf(source);
        if (problem === undefined) return;
        expect(problem.reason).not.toMatch(/regexp|undefined|Perl/u);
        expect(problem.offset >= 0 && problem.length >= 1 && problem.offset + problem.length <= source.length).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("that would take a backtracking engine for ever ends", () => {
    const text = `${"a".repeat(20_000)}!`;
    for (const source of ["(a+)+$", "(a|aa)+$", "(.*a){12}b", "(x+x+)+y"]) expect(compile(source)(text)).toBe(false);
  });
});
