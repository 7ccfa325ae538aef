import { describe, expect, it } from "vitest";
import { compilePack } from "../../src/engine/compile.ts";
import type { CompiledPack, CompiledRule } from "../../src/model/compiled-pack.ts";
import { holds, packOf, rule, saying } from "./build.ts";

const compile = (...rules: string[]): CompiledPack => compilePack(packOf(...rules), "0".repeat(64));
const first = (...rules: string[]): CompiledRule => compile(...rules).rules[0] as CompiledRule;
const phrase = (text: string): string => `{ message.text|phrase: "${text}" }`;

describe("compiling a pack", () => {
  it("puts rules in the order of their ids", () => {
    const [a, b] = [rule("apple", `detection: ${phrase("apple")}`), rule("zebra", `detection: ${phrase("zebra")}`)];
    expect(compile(b, a).rules.map(({ id }) => id)).toEqual(["apple", "zebra"]);
    expect(compile(b, a)).toEqual(compile(a, b));
  });

  it("keeps each pattern once, as it was written, and refines phrases and their counts with it", () => {
    const body = 'detection: { s: { message.text|phrase: [pay], message.text|phrase|count: 2, message.text|re: ["a+", "b"] } }';
    const { rules, patterns } = compile(rule("r", body), rule("s", body.replace("re:", "re|cased:")));
    expect(patterns).toEqual([
      { source: "a+", cased: false },
      { source: "b", cased: false },
      { source: "a+", cased: true },
      { source: "b", cased: true },
    ]);
    expect(JSON.stringify(rules).match(/"refine":\[\[[0-9],[0-9]\]\]/gu)).toEqual([
      '"refine":[[0,1]]',
      '"refine":[[0,1]]',
      '"refine":[[2,3]]',
      '"refine":[[2,3]]',
    ]);
  });

  it("leaves out tests, and lists that only phrases use", () => {
    const { rules, header } = compile(rule("r", `detection: ${phrase("on $messengers")}`));
    expect(rules[0]).not.toHaveProperty("tests");
    expect(header).not.toHaveProperty("lists");
    expect(header.values).toEqual({ freemail: ["gmail.com", "Bücher.example"] });
    expect(header.watchlist.map(({ employer }) => employer)).toEqual(["Acme Advisory", "Shell Consulting"]);
  });

  it("refers to members by their place", () => {
    const { rules } = compile(
      rule("zebra", `detection: ${phrase("zebra")}`),
      rule("apple", `detection: ${phrase("apple")}`, "family: soft, weight: -5"),
      rule("both", "combination: zebra and not apple"),
      rule("order", "sequence: { rules: [zebra, apple], within: { messages: 3, days: 2 } }"),
    );
    expect(rules.find(({ id }) => id === "both")?.logic).toEqual({ kind: "combination", members: [3, 0], code: [0, 1, -1, -2, 2] });
    expect(rules.find(({ id }) => id === "order")?.logic).toEqual({
      kind: "sequence",
      members: [3, 0],
      withinMessages: 3,
      withinDays: 2,
    });
  });

  it("throws on a member that is not there: the checker would have refused it", () => {
    const pack = packOf(rule("a", `detection: ${phrase("a")}`), rule("b", `detection: ${phrase("b")}`), rule("c", "combination: a and b"));
    const without = { ...pack, rules: pack.rules.filter(({ id }) => id !== "a") };
    expect(() => compilePack(without, "")).toThrow("no rule a");
  });
});

describe("a compiled detection", () => {
  it("reads messages where any clause names one", () => {
    const reads = (body: string): unknown => {
      const { logic } = first(rule("r", `detection:\n${body}`));
      return logic.kind === "detection" ? logic.detection.reads : undefined;
    };
    expect(reads("  s: { profile.deleted: true }")).toBe("subject");
    expect(reads("  s: { message.index: 1 }")).toBe("messages");
    expect(reads("  a: { profile.deleted: true }\n  b: [{ profile.posts: 0 }, { message.forwarded: true }]\n  condition: a and b")).toBe(
      "messages",
    );
    expect(reads("  s: { employer.domain|fieldref: message.links.domain }")).toBe("messages");
  });

  it("judges its exceptions where it is judged itself", () => {
    const exception = "exceptions:\n  - { id: e, reason: e, detection: { profile.deleted: true } }";
    const { exceptions } = first(rule("r", `detection: ${phrase("apple")}\n${exception}`));
    expect(exceptions[0]?.detection.reads).toBe("messages");
  });

  it("binds clauses on one list, and splits what must all be met", () => {
    const clauses = "profile.positions.title: CEO, profile.positions.company: Acme, profile.skills|contains|all: [go, rust]";
    const { logic } = first(rule("r", `detection:\n  s: { ${clauses} }`));
    const groups = logic.kind === "detection" ? logic.detection.selections[0]?.alternatives[0] : [];
    expect(groups?.map(({ root, bound }) => [root, bound.length])).toEqual([
      ["profile.positions", 2],
      ["profile.skills", 1],
      ["profile.skills", 1],
    ]);
  });

  it("splits phrases that must all be met into sets of their own", () => {
    const { automaton } = compile(rule("r", 'detection:\n  s: { message.text|phrase|all: ["one", "two"] }'));
    expect([...automaton.phraseSet]).toEqual([0, 1]);
  });

  it("keeps one of several phrases in one set", async () => {
    const { automaton } = compile(rule("r", 'detection:\n  s: { message.text|phrase: ["one", "two"] }'));
    expect([...automaton.phraseSet]).toEqual([0, 0]);
    expect(await holds('message.text|phrase: ["one", "two"]', saying("two"))).toBe(true);
  });

  it("marks the selections that give evidence", () => {
    const { logic } = first(rule("r", `detection:\n  a: ${phrase("a")}\n  b: ${phrase("b")}\n  condition: a and not b`));
    expect(logic.kind === "detection" && logic.detection.selections.map(({ name, positive }) => [name, positive])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });
});
