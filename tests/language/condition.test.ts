import { describe, expect, it } from "vitest";
import { parseCondition } from "../../src/language/condition.ts";
import type { Condition } from "../../src/model/detection.ts";

const NAMES = ["ask-app", "ask-mail", "early", "late"];

/** A tree with all its brackets. */
function show(condition: Condition): string {
  switch (condition.kind) {
    case "ref":
      return NAMES[condition.index] ?? "?";
    case "not":
      return `not(${show(condition.of)})`;
    case "at-least":
      return `${condition.count}(${condition.of.map(show).join(", ")})`;
    case "and":
    case "or":
      return `${condition.kind}(${condition.of.map(show).join(", ")})`;
    default:
      return condition satisfies never;
  }
}

function read(text: string, names: readonly string[] = NAMES): string {
  const { condition, problems } = parseCondition(text, names);
  if (condition !== undefined) return show(condition);
  return problems
    .map((problem) => {
      const place = `${problem.offset}+${problem.length} ${problem.kind}`;
      switch (problem.kind) {
        case "syntax":
          return `${place}: ${problem.reason}`;
        case "too-many":
          return `${place}: ${problem.count} of ${problem.size}`;
        case "unknown":
        case "twice":
        case "bare-glob":
          return `${place}: ${problem.name}`;
        default:
          return problem satisfies never;
      }
    })
    .join(" | ");
}

describe("a condition", () => {
  it.each([
    ["early", "early"],
    ["early and late", "and(early, late)"],
    ["early or late", "or(early, late)"],
    ["not early", "not(early)"],
    ["not not early", "not(not(early))"],
    ["(early)", "early"],
    ["((early))", "early"],
    ["early and late and ask-app", "and(early, late, ask-app)"],
    ["  early\n and\tlate ", "and(early, late)"],
  ])("“%s” reads as %s", (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each([
    ["early or late and ask-app", "or(early, and(late, ask-app))"],
    ["early and late or ask-app", "or(and(early, late), ask-app)"],
    ["(early or late) and ask-app", "and(or(early, late), ask-app)"],
    ["not early and late", "and(not(early), late)"],
    ["not (early and late)", "not(and(early, late))"],
    ["early or not late and ask-app", "or(early, and(not(late), ask-app))"],
    ["not 1 of ask* or early", "or(not(1(ask-app, ask-mail)), early)"],
  ])("“%s” binds not before and, and before or: %s", (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each([
    ["1 of ask*", "1(ask-app, ask-mail)"],
    ["1 of ask-*", "1(ask-app, ask-mail)"],
    ["2 of (early, late, ask-app)", "2(early, late, ask-app)"],
    ["2 of (early, ask*)", "2(early, ask-app, ask-mail)"],
    ["1 of early", "1(early)"],
    ["1 of (early)", "1(early)"],
    ["1 of them", "1(ask-app, ask-mail, early, late)"],
    ["4 of them", "4(ask-app, ask-mail, early, late)"],
    ["all of them", "and(ask-app, ask-mail, early, late)"],
    ["all of ask*", "and(ask-app, ask-mail)"],
    ["all of (early, late)", "and(early, late)"],
    ["1 of ask* and not all of them", "and(1(ask-app, ask-mail), not(and(ask-app, ask-mail, early, late)))"],
  ])("“%s” counts: %s", (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each([
    ["", "0+1 syntax: it ends too early"],
    ["   ", "0+1 syntax: it ends too early"],
    ["early and", "9+1 syntax: it ends too early"],
    ["not", "3+1 syntax: it ends too early"],
    ["early and or late", "10+2 syntax: `or` is not a name"],
    ["and early", "0+3 syntax: `and` is not a name"],
    ["of early", "0+2 syntax: `of` is not a name"],
    ["all", "0+3 syntax: `all` is not a name"],
    ["them", "0+4 syntax: `them` is not a name"],
    ["early late", "6+4 syntax: `late` is not expected here"],
    ["early AND late", "6+3 syntax: `AND` is not expected here"],
    ["Early", "0+5 syntax: `Early` is not a name"],
    ["early && late", "6+1 syntax: `&` is not expected here"],
    ["early_late", "5+1 syntax: `_` is not expected here"],
    ["(early", "6+1 syntax: `)` is missing"],
    ["(early and late", "15+1 syntax: `)` is missing"],
    ["early)", "5+1 syntax: `)` is not expected here"],
    ["()", "1+1 syntax: `)` is not a name"],
    ["2", "0+1 syntax: `2` is not a name"],
    ["0 of them", "0+1 syntax: `0 of` needs a number or `all`"],
    ["01 of them", "0+2 syntax: `01 of` needs a number or `all`"],
    ["any of them", "0+3 syntax: `any of` needs a number or `all`"],
    ["early of them", "0+5 syntax: `early of` needs a number or `all`"],
    ["1.5 of them", "0+1 syntax: `1` is not a name"],
    ["1 of", "4+1 syntax: it ends too early"],
    ["1 of not early", "5+3 syntax: `not` is not a name"],
    ["1 of *", "5+1 syntax: `*` is not a name"],
    ["1 of (early", "11+1 syntax: `)` is missing"],
    ["1 of (early late)", "12+4 syntax: `)` is missing"],
    ["1 of (early,", "12+1 syntax: it ends too early"],
  ])("“%s” cannot be read: %s", (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it.each([
    ["early and ltae", "10+4 unknown: ltae"],
    ["1 of (early, ltae)", "13+4 unknown: ltae"],
    ["erly and ltae", "0+4 unknown: erly | 9+4 unknown: ltae"],
    ["5 of them", "0+1 too-many: 5 of 4"],
    ["3 of ask*", "0+1 too-many: 3 of 2"],
    ["12 of (early, late)", "0+2 too-many: 12 of 2"],
    ["1 of (early, late, early)", "19+5 twice: early"],
    ["1 of (ask-app, ask*)", "15+4 twice: ask-app"],
    ["erly and 3 of ask*", "0+4 unknown: erly | 9+1 too-many: 3 of 2"],
    ["erly and", "0+4 unknown: erly | 8+1 syntax: it ends too early"],
  ])("“%s” is read, and wrong: %s", (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it("may name one selection in two groups", () => {
    expect(read("1 of (early, late) and 1 of (early, ask-app)")).toBe("and(1(early, late), 1(early, ask-app))");
  });

  it("catches by a glob only names that start so", () => {
    expect(read("1 of a*", ["a", "b-a", "ab"])).toBe(`1(${NAMES[0]}, ${NAMES[2]})`);
  });

  it("nests 32 levels and no more", () => {
    expect(read(`${"(".repeat(32)}early${")".repeat(32)}`)).toBe("early");
    expect(read(`${"(".repeat(33)}early${")".repeat(33)}`)).toBe("33+5 syntax: nested deeper than 32");
    expect(read(`${"not ".repeat(100_000)}early`)).toMatch(/nested deeper than 32$/u);
    expect(read("(".repeat(100_000))).toMatch(/nested deeper than 32$/u);
  });

  it("may be a chain of ten thousand", () => {
    const { condition } = parseCondition(Array.from({ length: 10_000 }, () => "early").join(" or "), NAMES);
    expect(condition).toMatchObject({ kind: "or", of: { length: 10_000 } });
  });

  it("has twenty thousand names at most, those that stars catch included", () => {
    const names = Array.from({ length: 1000 }, (_, place) => `ask-${place}`);
    const groups = (count: number): string => Array.from({ length: count }, () => "1 of ask*").join(" or ");
    expect(parseCondition(groups(20), names).problems).toEqual([]);
    expect(parseCondition(groups(10_000), names).problems).toMatchObject([
      { kind: "syntax", reason: "more than 20000 names, with those that stars catch", length: 4 },
    ]);
  });

  it.each([
    ["ask*", "0+4 bare-glob: ask*"],
    ["early and ask*", "10+4 bare-glob: ask*"],
    ["not ask-a*", "4+6 bare-glob: ask-a*"],
    ["tell*", "0+5 unknown: tell*"],
  ])("“%s” says how many only with `1 of` or `all of`: %s", (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it.each([
    ["1 of tell*", "5+5 unknown: tell*"],
    ["2 of (early, ltae)", "13+4 unknown: ltae"],
    ["2 of (early, early)", "13+5 twice: early"],
  ])("“%s” has one problem: %s", (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it("gives each name that it uses with its place, and whether it is negated", () => {
    const { operands } = parseCondition("early and not (late or not 1 of ask*)", NAMES);
    expect(operands).toEqual([
      { index: 2, negated: false, offset: 0, length: 5 },
      { index: 3, negated: true, offset: 15, length: 4 },
      { index: 0, negated: false, offset: 32, length: 4 },
      { index: 1, negated: false, offset: 32, length: 4 },
    ]);
  });
});
