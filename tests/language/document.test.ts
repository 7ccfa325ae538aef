import { describe, expect, it } from "vitest";
import { parseYaml, type YamlFile } from "../../src/language/document.ts";
import { placeAt } from "../../src/language/place.ts";
import { meant } from "./packs.ts";

const problemsOf = (text: string): string[] =>
  parseYaml("file.yaml", text).problems.map(({ code, args, place }) =>
    `${code} ${place.line}:${place.column} ${args["reason"] ?? ""}`.trim(),
  );

describe("a YAML file", () => {
  it.each([
    ["nothing", ""],
    ["a comment", "# nothing"],
    ["a map", "a: 1\nb: [2]\n"],
    ["CRLF", "a: 1\r\nb:\r\n  - 2\r\n"],
    ["a tab after a colon", "a:\t1"],
    ["a tab before a comment", "a: 1\t# so"],
    ["an alias", "a: &a 1\nb: *a"],
    ["a byte order mark", "\uFEFFa: 1"],
    ["a document with its marks", "---\na: 1\n...\n"],
  ])("with %s is read", (_, text) => {
    const { yaml, problems } = parseYaml("file.yaml", text);
    expect(problems).toEqual([]);
    expect(yaml?.text).toBe(text);
  });

  it.each([
    ["one key twice", "a: 1\na: 2", "pack/yaml 2:1 a key stands twice in one map"],
    ["a tab as indent", "a:\n\tb: 1", "pack/yaml 2:1 a tab is used to indent"],
    ["a quote that is never closed", 'a: "b', "pack/yaml 1:6 a closing quote, bracket or comma is missing"],
    ["a second colon", "a: b: c", "pack/yaml 1:4 a second colon on one line: quote the text"],
    ["a text that starts with an at sign", "a: @b", "pack/yaml 1:4 a text may not start so: quote it"],
    ["an unknown escape", 'a: "\\q"', "pack/yaml 1:5 an unknown escape in double quotes: use single quotes"],
    ["two documents", "a: 1\n---\nb: 2", "pack/yaml 2:1 a file holds one document"],
    ["a tag", "a: !ruby/object b", "pack/yaml 1:4 a tag that is not known"],
    ["a bad indent", "a:\n    b: 1\n  c: 2", "pack/yaml 3:1 the indentation does not fit, or a bracket above is not closed"],
  ])("with %s is refused in our words", (_, text, problem) => {
    expect(problemsOf(text)).toContain(problem);
    expect(parseYaml("file.yaml", text).yaml).toBeUndefined();
  });

  it("has every syntax problem reported at once", () => {
    expect(problemsOf("a: 1\na: 2\na: 3")).toHaveLength(2);
  });

  it("counts columns in a line with CRLF and with signs of two units", () => {
    expect(problemsOf("x: 1\r\na: 1\r\na: 2\r\n")).toEqual(["pack/yaml 3:1 a key stands twice in one map"]);
    expect(problemsOf('{ "𝒦": 1, a: 1, a: 2 }')).toEqual(["pack/yaml 1:18 a key stands twice in one map"]);
  });

  it.each([
    ["brackets", `rules: ${"[".repeat(10_000)}`, 1],
    ["braces", `rules: ${"{ a: ".repeat(10_000)}`, 1],
    ["lines", Array.from({ length: 2000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"), 65],
    ["dashes", `${"- ".repeat(10_000)}a`, 1],
  ])("ten thousand levels deep is refused before it is parsed: %s", (_, text, line) => {
    expect(parseYaml("file.yaml", text).problems.map(({ code, place }) => [code, place.line])).toEqual([["pack/too-deep", line]]);
  });

  const bomb = (levels: number): string =>
    `l0: &l0 [${"x,".repeat(10)}]\n${Array.from({ length: levels }, (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(10)}]`).join("\n")}`;

  it("whose aliases grow tenfold on each line is refused at once", () => {
    const start = performance.now();
    expect(problemsOf(bomb(20))).toEqual(["pack/too-many-nodes 1:1"]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("may have aliases that expand to ten thousand values", () => {
    expect(problemsOf(bomb(2))).toEqual([]);
    expect(problemsOf(bomb(3))).toEqual(["pack/too-many-nodes 1:1"]);
  });

  it.each(["a: &a [1, *a]", "a: &a { b: { c: *a } }"])("holds no alias inside of what it stands for: %s", (text) => {
    expect(problemsOf(text)).toEqual([`pack/yaml 1:${text.indexOf("*") + 1} an alias inside of what it stands for`]);
  });

  it("knows no merge key", () => {
    const { yaml } = parseYaml("file.yaml", "a: &a { x: 1 }\nb: { <<: *a, y: 2 }");
    expect(yaml?.document.toJS()).toEqual({ a: { x: 1 }, b: { "<<": { x: 1 }, y: 2 } });
  });

  it.each([
    ["after an apostrophe", `a: [don't, ${"[".repeat(10_000)}${"]".repeat(10_001)}`, 75],
    ["after a number sign", `a: [b#c, ${"[".repeat(10_000)}${"]".repeat(10_001)}`, 73],
    ["after an escaped quote", `a: ["\\"", ${"[".repeat(10_000)}${"]".repeat(10_001)}`, 74],
    ["as keys", `${"? ".repeat(10_000)}a`, 130],
  ])("ten thousand levels deep %s is too deep, and nothing of the parser is said", (_, text, column) => {
    expect(problemsOf(text)).toEqual([`pack/too-deep 1:${column}`]);
  });

  it.each([
    ["is nowhere", "a: *b"],
    ["comes later", "a: *b\nb: &b 1"],
  ])("with an alias whose anchor %s is refused", (_, text) => {
    expect(problemsOf(text)).toEqual(["pack/yaml 1:4 an alias without its anchor"]);
  });

  it.each([
    ["two anchors", "a: &x &y 1", "a value has two anchors"],
    ["two tags", "a: !!str !!int 1", "a value has two tags"],
    ["a directive", "%FOO\n---\na: 1", "a line that starts with % is not known"],
    ["an alias with a tag", "a: &a 1\nb: !!str *a", "an alias has no anchor or tag of its own"],
  ])("with %s is refused in words of ours", (_, text, reason) => {
    expect(parseYaml("file.yaml", text).problems.map(({ args }) => args["reason"])).toEqual([reason]);
  });

  it("has one syntax problem a line told, the first twenty of them, and how many there are beside them", () => {
    expect(problemsOf(`a: ${"&x ".repeat(10_000)}1`)).toEqual(["pack/yaml 1:7 a value has two anchors"]);
    const { problems } = parseYaml("file.yaml", "- &x &y &z 1\n".repeat(50));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toMatchObject({ code: "pack/more-problems", args: { count: 30 }, place: { line: 21, column: 6 } });
  });

  it.each([
    [
      "a bracket is not closed",
      "a: [b\nc: d\ne: [f]\ng: h",
      "pack/yaml 2:1 the indentation does not fit, or a bracket above is not closed",
    ],
    ["a quote is not closed", 'a: "b\nc: d\ne: "f"\n', "pack/yaml 1:6 a closing quote, bracket or comma is missing"],
  ])("is not followed any further where %s", (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it("has texts as keys, each once", () => {
    expect(problemsOf("? [a]\n: b")).toEqual(["pack/yaml 1:3 a key is a text, not a list, a map or an alias"]);
    expect(problemsOf("a: &a 1\n*a : b")).toEqual(["pack/yaml 2:1 a key is a text, not a list, a map or an alias"]);
    expect(problemsOf("1: a\n'1': b")).toEqual(["pack/yaml 2:1 a key stands twice in one map"]);
  });

  it.each([
    ["closing brackets", "}"],
    ["quotes", '"'],
    ["anchors", "&x "],
    ["aliases", "- &x a\n- *x\n"],
    ["keys", "k: 1\n"],
  ])("of many %s is read at once", (_, piece) => {
    const start = performance.now();
    parseYaml("file.yaml", piece.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("the place of an offset", () => {
  const file = (text: string): YamlFile => parseYaml("file.yaml", text).yaml as YamlFile;

  it("is a line, a column and the line itself", () => {
    expect(placeAt(file("one: 1\ntwo: 2\n"), 12)).toEqual({ file: "file.yaml", line: 2, column: 6, length: 1, text: "two: 2" });
  });

  it("is never longer than its line, and never empty", () => {
    expect(placeAt(file("one: 1\ntwo: 2"), 3, 100).length).toBe(3);
    expect(placeAt(file("one: 1\ntwo: 2"), 13, 5)).toMatchObject({ line: 2, column: 7, length: 1 });
    expect(meant(placeAt(file("one: 1"), 0, 3))).toBe("one");
  });
});
