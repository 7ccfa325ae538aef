import { describe, expect, it } from "vitest";
import { NO_JUDGES } from "../../src/engine/context.ts";
import { once, readText } from "../../src/engine/reading.ts";
import { SOURCE_LIMITS } from "../../src/model/source.ts";
import { rule, ruleSetOf } from "./build.ts";

const { match } = ruleSetOf(rule("r", 'detection: { message.text|phrase: "apple pie" }'));

describe("reading a text", () => {
  it("folds it, finds entities, words and phrases", () => {
    const reading = readText("Ápple pie for €5", match, NO_JUDGES);
    expect(reading.folded().text).toBe("apple pie for €5");
    expect(reading.entities()).toMatchObject([{ kind: "money", amount: 5 }]);
    expect(reading.tokens().count).toBe(4);
    expect(reading.hits().sets).toEqual([0]);
    expect(reading.hits().of(0)).toEqual([{ phrase: 0, start: 0, end: 9 }]);
  });

  it("does each part once", () => {
    const reading = readText("apple pie", match, NO_JUDGES);
    expect([reading.folded(), reading.entities(), reading.tokens(), reading.hits()]).toEqual([
      reading.folded(),
      reading.entities(),
      reading.tokens(),
      reading.hits(),
    ]);
    expect(reading.hits()).toBe(reading.hits());
  });

  it("stops at the last blank before a mebibyte", () => {
    const text = `${"pear ".repeat(SOURCE_LIMITS.textUnits / 5)}apple pie`;
    const { raw, hits } = readText(text, match, NO_JUDGES);
    expect(raw.length).toBeLessThanOrEqual(SOURCE_LIMITS.textUnits);
    expect(raw.endsWith("pear")).toBe(true);
    expect(hits().sets).toEqual([]);
  });

  it("stops at a mebibyte where there is no blank", () => {
    expect(readText("x".repeat(SOURCE_LIMITS.textUnits + 5), match, NO_JUDGES).raw).toHaveLength(SOURCE_LIMITS.textUnits);
  });
});

describe("computing once", () => {
  it("keeps the value, undefined too", () => {
    let runs = 0;
    const nothing = once(() => {
      runs += 1;
      return undefined;
    });
    expect([nothing(), nothing(), runs]).toEqual([undefined, undefined, 1]);
  });
});
