import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openCursor } from "../../src/language/cursor.ts";
import { parseYaml, type YamlFile } from "../../src/language/document.ts";
import { collect } from "../../src/language/report.ts";
import { describe as say, readBySchema } from "../../src/language/schema.ts";
import { meant } from "./packs.ts";

const point = z.strictObject({ x: z.number().min(1).max(9), y: z.number().optional() });
const schema = z.strictObject({
  name: z.string().min(1),
  id: z
    .string()
    .regex(/^[a-z-]+$/u)
    .optional(),
  kind: z.enum(["one", "two"]).optional(),
  deep: z.array(point).min(1).max(2).optional(),
  either: z.union([z.strictObject({ file: z.string() }), z.array(z.string())]).optional(),
  named: z.record(z.string(), point).optional(),
  flag: z.boolean().optional(),
  count: z.number().int().optional(),
});

/** The problems of a text: code, what is meant, and what was expected. */
function problemsOf(text: string): string[] {
  const { yaml } = parseYaml("file.yaml", text);
  const { report, problems } = collect();
  readBySchema(schema, openCursor(yaml as YamlFile), report);
  return problems.map(({ code, args, place }) =>
    `${code} ${place.line}:${place.column} “${meant(place)}” ${args["expected"] ?? args["suggestion"] ?? ""}`.trim(),
  );
}

describe("a value that is held to a schema", () => {
  it("is given back where it fits", () => {
    const { yaml } = parseYaml("file.yaml", "name: a\ndeep: [{ x: 1 }]");
    expect(readBySchema(schema, openCursor(yaml as YamlFile), () => expect.unreachable())).toEqual({ name: "a", deep: [{ x: 1 }] });
  });

  it.each([
    ["name: 5", "rule/yaml-value 1:7 “5” a text"],
    ["name: ''", "rule/yaml-value 1:7 “''” a text that is not empty"],
    ["name:", "rule/yaml-value 1:6 “” a text"],
    ["id: a", "rule/missing-key 1:1 “id” a text"],
    ["name: a\nid: A", "rule/yaml-value 2:5 “A” lower-case letters, digits and hyphens"],
    ["name: a\nkind: tow", "rule/yaml-value 2:7 “tow” one of one, two"],
    ["name: a\nflag: yes", "rule/yaml-value 2:7 “yes” true or false"],
    ["name: a\ncount: 1.5", "rule/yaml-value 2:8 “1.5” a whole number"],
    ["name: a\ndeep: x", "rule/yaml-value 2:7 “x” a list"],
    ["name: a\ndeep: []", "rule/yaml-value 2:7 “[” at least 1 of it"],
    ["name: a\ndeep: [{ x: 1 }, { x: 1 }, { x: 1 }]", "rule/yaml-value 2:7 “[” at most 2 of it"],
    ["name: a\ndeep: [{ x: 0 }]", "rule/yaml-value 2:13 “0” a number of at least 1"],
    ["name: a\ndeep: [{ x: 10 }]", "rule/yaml-value 2:13 “10” a number of at most 9"],
    ["name: a\ndeep: [{ y: 1 }]", "rule/missing-key 2:8 “{” a number"],
    ["name: a\ndeep: [7]", "rule/yaml-value 2:8 “7” a map"],
    ["name: a\ndeep: [{ x: 1, z: 1 }]", "rule/unknown-key 2:16 “z” x"],
    ["name: a\nnamed: { p: { x: 1, yy: 1 } }", "rule/unknown-key 2:21 “yy” y"],
    ["name: a\nnamed: { p: { y: 1 } }", "rule/missing-key 2:10 “p” a number"],
    ["name: a\nnaem: b", "rule/unknown-key 2:1 “naem” name"],
    ["- a", "rule/yaml-value 1:1 “-” a map"],
  ])("%j: %s", (text, problem) => {
    expect(problemsOf(text)).toContain(problem);
  });

  it("of two shapes is held to the one that it comes nearer to", () => {
    expect(problemsOf("name: a\neither: [one, 2]")).toEqual(["rule/yaml-value 2:15 “2” a text"]);
    expect(problemsOf("name: a\neither: 7")).toEqual(["rule/yaml-value 2:9 “7” a map or a list"]);
  });

  it("has every problem reported at once", () => {
    expect(problemsOf("kind: three\ndeep: [{}, 7]")).toHaveLength(4);
  });

  it("has one problem where one key is misspelt, not a second one for the key that is then missing", () => {
    expect(problemsOf("nam: a")).toEqual(["rule/unknown-key 1:1 “nam” name"]);
    expect(problemsOf("mood: a").map((problem) => problem.split(" ")[0])).toEqual(["rule/missing-key", "rule/unknown-key"]);
    expect(problemsOf("name: a\neither: { fle: x }")).toEqual(["rule/unknown-key 2:11 “fle” file"]);
  });

  it("of two shapes has its misspelt key put right", () => {
    expect(problemsOf("name: a\neither: { fle: x }")).toContain("rule/unknown-key 2:11 “fle” file");
  });
});

describe("a value in words", () => {
  it.each([
    [null, "nothing"],
    [undefined, "nothing"],
    [[1], "a list"],
    [[], "an empty list"],
    [{ a: 1 }, "a map"],
    ["word", "the text `word`"],
    [5, "the number `5`"],
    [true, "the boolean `true`"],
    ["x".repeat(40), `the text \`${"x".repeat(40)}\``],
    ["x".repeat(41), `the text \`${"x".repeat(39)}…\``],
  ])("%j is %s", (value, words) => {
    expect(say(value)).toBe(words);
  });
});
