import { describe, expect, it } from "vitest";
import { load, PACK, rule, rules, show } from "./packs.ts";

/** The shared header with another list beside its own. */
const withList = (list: string, more: Record<string, string> = {}): Record<string, string> => ({
  "pack.yaml": PACK.replace("lists:\n", `lists:\n  extra: ${list}\n`),
  ...more,
});
const USES_VALUES = rules(rule("uses", "detection: { profile.emails.domain|in: $extra }"));
const USES_PHRASES = rules(rule("uses", 'detection: { message.text|phrase: "pay by $extra" }'));

describe("a list", () => {
  it("may hold phrases", () => {
    const { pack, problems } = load(withList('{ phrases: [gift card, "(steam|itunes) card"] }', USES_PHRASES));
    expect(problems).toEqual([]);
    expect(pack?.header.lists["extra"]).toMatchObject({ kind: "phrases", phrases: { length: 2 } });
  });

  it("may hold values, of which numbers become texts", () => {
    expect(load(withList("{ values: [a.example, 12] }", USES_VALUES)).pack?.header.lists["extra"]).toEqual({
      kind: "values",
      values: ["a.example", "12"],
    });
  });

  it("may take its values from a file, one a line, with comments", () => {
    const text = "# jobs\na.example\r\n\n  b.example   # the other\n#c.example\nd#e.example\n";
    const { pack, problems } = load(withList("{ values: { file: lists/extra.txt } }", { "lists/extra.txt": text, ...USES_VALUES }));
    expect(problems).toEqual([]);
    expect(pack?.header.lists["extra"]).toEqual({ kind: "values", values: ["a.example", "b.example", "d#e.example"] });
  });

  it("may be a watch-list, which no rule needs to name", () => {
    const text =
      '- { name: A, employer: B, source: S, url: "https://s.example", date: 2025-03, attribution: N }\n- { employer: C, source: S, url: "https://s.example", date: 2025 }';
    const { pack, problems } = load(withList("{ watchlist: { file: lists/watch.yaml } }", { "lists/watch.yaml": text }));
    expect(problems).toEqual([]);
    expect(pack?.header.lists["extra"]).toEqual({
      kind: "watchlist",
      records: [
        { name: "A", employer: "B", source: "S", url: "https://s.example", date: "2025-03", attribution: "N" },
        { employer: "C", source: "S", url: "https://s.example", date: "2025" },
      ],
    });
  });

  it("has a file that is not read as rules", () => {
    const text = '- { employer: C, source: S, url: "https://s.example", date: 2025 }';
    expect(load(withList("{ watchlist: { file: watch.yaml } }", { "watch.yaml": text })).problems).toEqual([]);
    expect(load({ "watch.yaml": text }).problems.map(show)).toEqual(["rule/yaml-value “-”"]);
  });

  it.each([
    ["../freemail.txt", "pack/path-outside"],
    ["lists/../../freemail.txt", "pack/path-outside"],
    ["/etc/hosts", "pack/path-outside"],
    ["..\\freemail.txt", "pack/path-outside"],
    ["lists/absent.txt", "pack/unknown-file"],
    ["./lists/extra.txt", "pack/unknown-file"],
    ["toString", "pack/unknown-file"],
  ])("is looked up in what was read: %s is refused", (path, code) => {
    const { problems } = load(withList(`{ values: { file: '${path}' } }`, { "lists/extra.txt": "a" }));
    expect(problems.map(show)).toContain(`${code} “${path}”`);
  });

  it("has every phrase that cannot be read shown", () => {
    expect(load(withList('{ phrases: ["gift (card", fine, "ab*"] }', USES_PHRASES)).problems.map(show)).toEqual([
      "rule/phrase “(”",
      "rule/phrase “ab*”",
    ]);
  });

  it("names no list", () => {
    expect(load(withList('{ phrases: ["$messengers"] }', USES_PHRASES)).problems.map(show)).toEqual(["rule/phrase “$messengers”"]);
  });

  it.each(['"(card|$messengers)"', '"gift [$extra]"', '"(card|$extra)"'])("names no list in a choice: %s", (phrase) => {
    expect(load(withList(`{ phrases: [${phrase}] }`, USES_PHRASES)).problems.map(({ code }) => code)).toContain("rule/phrase");
  });

  it.each([
    ["no name and no employer", '- { source: S, url: "https://s.example", date: 2025 }'],
    ["no source", '- { name: A, url: "https://s.example", date: 2025 }'],
    ["a key too many", '- { name: A, source: S, url: "https://s.example", date: 2025, mood: x }'],
    ["a map of records", "name: A"],
    ["nothing", ""],
    ["broken YAML", "- { name: A"],
  ])("of watched records with %s is refused", (_, text) => {
    const { problems } = load(withList("{ watchlist: { file: watch.yaml } }", { "watch.yaml": text }));
    expect(problems.some(({ severity, place }) => severity === "error" && place.file === "test/watch.yaml")).toBe(true);
  });

  it("that could not be read is not said to be unused", () => {
    expect(load(withList("{ watchlist: { file: absent.yaml } }")).problems.map(({ code }) => code)).toEqual(["pack/unknown-file"]);
  });

  it("of watched records has dates", () => {
    const text = '- { name: A, source: S, url: "https://s.example", date: soon }';
    expect(load(withList("{ watchlist: { file: watch.yaml } }", { "watch.yaml": text })).problems.map(({ code }) => code)).toEqual([
      "rule/date",
    ]);
  });

  it("of watched records has http(s) addresses", () => {
    const text = '- { name: A, source: S, url: "javascript:alert(1)", date: 2025 }';
    expect(load(withList("{ watchlist: { file: watch.yaml } }", { "watch.yaml": text })).problems).not.toEqual([]);
  });

  it("has at least one value in its file", () => {
    expect(load(withList("{ values: { file: lists/extra.txt } }", { "lists/extra.txt": "# none\n", ...USES_VALUES })).problems).not.toEqual(
      [],
    );
  });
});
