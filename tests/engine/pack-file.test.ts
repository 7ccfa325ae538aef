import { describe, expect, it } from "vitest";
import { decodePack, encodePack } from "../../src/engine/pack-file.ts";
import { openRuleSet } from "../../src/engine/rule-set.ts";
import { compileRegex } from "../../src/workers/regex.ts";
import { judge, rule, ruleSetOf, saying } from "./build.ts";

const rules = ruleSetOf(
  rule(
    "ask",
    'detection: { message.text|phrase: ["add me ... on $messengers", "(pay|sent) <money>?", "consult*"], message.text|re: "on" }',
  ),
  rule("age", "detection: { profile.accountAge|lt: 30, profile.createdAt|before: 2027 }", "family: account, weight: 5"),
  rule("both", "combination: ask and age"),
);
const bytes = encodePack(rules.pack);

describe("a compiled pack as a file", () => {
  it("comes back as it was", () => {
    expect(decodePack(bytes)).toEqual(rules.pack);
  });

  it("has the same bytes each time", () => {
    expect(encodePack(decodePack(bytes) ?? rules.pack)).toEqual(bytes);
  });

  it("judges as it did", async () => {
    const record = { profile: { createdAt: "2026-11-20" }, ...saying("Please add me, if you like, on WhatsApp") };
    const decoded = openRuleSet(decodePack(bytes) ?? rules.pack, compileRegex);
    expect(await judge(decoded, record)).toEqual(await judge(rules, record));
  });

  it("is not opened without the engine of its patterns, nor with one that nobody has checked", async () => {
    expect(() => openRuleSet(rules.pack)).toThrow("without their engine");
    const broken = { ...rules.pack, patterns: [{ source: "(", cased: false }] };
    await expect(judge(openRuleSet(broken, compileRegex), saying("consult"))).rejects.toThrow("has not seen the pattern");
  });

  it("is read at any place of a larger buffer", () => {
    for (const shift of [1, 2, 3, 4]) {
      const larger = new Uint8Array(bytes.length + shift);
      larger.set(bytes, shift);
      expect(decodePack(larger.subarray(shift))).toEqual(rules.pack);
    }
  });

  it("is read at any place of a larger Buffer of Node, whose slices share their memory", () => {
    const larger = Buffer.alloc(bytes.length + 1);
    larger.set(bytes, 1);
    expect(decodePack(larger.subarray(1))).toEqual(rules.pack);
  });

  it("is nothing of another magic, or another format", () => {
    const [magic, format] = [bytes.slice(), bytes.slice()];
    magic[0] = 0;
    format.set(new TextEncoder().encode("compiled/v0"), new TextDecoder().decode(bytes).indexOf("compiled/v1"));
    expect([decodePack(magic), decodePack(format), decodePack(new Uint8Array()), decodePack(bytes.subarray(0, 4))]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
