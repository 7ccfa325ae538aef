import { describe, expect, it } from "vitest";
import { children, type Cursor, openCursor, placeOfKey, placeOfValue, step, walk } from "../../src/language/cursor.ts";
import { parseYaml } from "../../src/language/document.ts";
import { meant } from "./packs.ts";

function open(text: string): Cursor {
  const { yaml, problems } = parseYaml("file.yaml", text);
  expect(problems).toEqual([]);
  if (yaml === undefined) throw new Error("it is no YAML");
  return openCursor(yaml);
}

/** The place of `key` as `line:column words`. */
function valueOf(text: string, offset?: number, length?: number): string {
  const place = placeOfValue(walk(open(text), ["key"]), offset, length);
  return `${place.line}:${place.column} ${meant(place)}`;
}

describe("the place of a value", () => {
  it.each([
    ["plain", "key: some words", "1:6 some words"],
    ["plain, before a comment", "key: some words # more", "1:6 some words"],
    ["in single quotes", "key: 'some words'", "1:6 'some words'"],
    ["in double quotes", 'key: "some words"', '1:6 "some words"'],
    ["a number", "key: 12", "1:6 12"],
    ["on the next line", "key:\n  some words", "2:3 some words"],
    ["over two lines: the first", "key: some\n  words", "1:6 some"],
    ["a folded block: its sign", "key: >\n  some words\n", "1:6 >"],
    ["a literal block: its sign", "key: |-\n  some words\n", "1:6 |-"],
    ["a list: its bracket", "key: [one, two]", "1:6 ["],
    ["a block list: its first dash", "key:\n  - one\n  - two", "2:3 -"],
    ["a map by lines: its first key", "key:\n  one: two", "2:3 one"],
    ["a map: its bracket", "key: { one: two }", "1:6 {"],
    ["with an anchor: after it", "key: &anchor some words", "1:14 some words"],
    ["after signs outside of the basic plane", '"𝒦": 1\nkey: some words', "2:6 some words"],
    ["after CRLF", "one: two\r\nkey: some words\r\n", "2:6 some words"],
    ["with an indent by spaces", "  key: some words", "1:8 some words"],
  ])("%s", (_, text, place) => {
    expect(valueOf(text)).toBe(place);
  });

  it("of nothing is where it would stand", () => {
    const place = placeOfValue(walk(open("key:\nother: 1"), ["key"]));
    expect([place.line, place.length]).toEqual([1, 1]);
  });

  it("of an alias is that of what it stands for", () => {
    const at = walk(open("one: &a some words\nkey: *a"), ["key"]);
    const place = placeOfValue(at);
    expect([at.value, place.line, meant(place)]).toEqual(["some words", 1, "some words"]);
  });

  it.each([
    ["plain", "key: some words", "1:11 words"],
    ["in single quotes", "key: 'some words'", "1:12 words"],
    ["in double quotes", 'key: "some words"', "1:12 words"],
    ["on the next line", "key:\n  some words", "2:8 words"],
    ["after a sign of two units", "key: some words # 𝒦", "1:11 words"],
    ["in a list", "- [key]\n- x", ""],
  ])("may point into a text: %s", (_, text, place) => {
    if (place === "") return;
    expect(valueOf(text, 5, 5)).toBe(place);
  });

  it.each([
    ["an escape", 'key: "some\\twords"', '1:6 "some\\twords"'],
    ["a doubled quote", "key: 'don''t pay'", "1:6 'don''t pay'"],
    ["a second line", "key: some\n  words", "1:6 some"],
    ["a block", "key: >\n  some words\n", "1:6 >"],
  ])("points at the whole of a text that is not written as it is read: %s", (_, text, place) => {
    expect(valueOf(text, 5, 5)).toBe(place);
  });

  it("never goes past the end of the line", () => {
    const place = placeOfValue(walk(open("key: some words\nother: 1"), ["key"]), 5, 99);
    expect([place.column, place.length, meant(place)]).toEqual([11, 5, "words"]);
  });

  it("holds the raw line, without its line break", () => {
    expect(placeOfValue(walk(open("one: 1\r\nkey: two # so\r\nx: 1"), ["key"])).text).toBe("key: two # so");
  });
});

describe("the place of a key", () => {
  const keyOf = (text: string, key: string, offset?: number, length?: number): string => {
    const place = placeOfKey(step(open(text), key) as Cursor, offset, length);
    return `${place.line}:${place.column} ${meant(place)}`;
  };

  it("is the key, with or without quotes", () => {
    expect(keyOf("one: 1\nprofile.name|exists: true", "profile.name|exists")).toBe("2:1 profile.name|exists");
    expect(keyOf('"profile.name|exists": true', "profile.name|exists")).toBe("1:2 profile.name|exists");
    expect(keyOf("{ 'a': 1 }", "a")).toBe("1:4 a");
  });

  it("may point into the key", () => {
    expect(keyOf("profile.name|exists: true", "profile.name|exists", 13, 6)).toBe("1:14 exists");
    expect(keyOf('"profile.name|exists": true', "profile.name|exists", 13, 6)).toBe("1:15 exists");
  });

  it("of an element of a list is the element", () => {
    const at = walk(open("- one\n- two"), [1]);
    expect(meant(placeOfKey(at))).toBe("two");
  });
});

describe("a cursor", () => {
  const root = open("list: [a, { b: c }]\nmap: { one: 1, two: null }\n7: seven");

  it("steps into maps and lists", () => {
    expect(walk(root, ["list", 1, "b"]).value).toBe("c");
    expect(walk(root, ["map", "one"]).value).toBe(1);
    expect(step(root, "7")?.value).toBe("seven");
  });

  it("stops where a path ends", () => {
    expect(walk(root, ["map", "three", "four"]).value).toEqual({ one: 1, two: null });
    expect(step(root, "absent")).toBeUndefined();
    expect(step(walk(root, ["list"]), 5)).toBeUndefined();
    expect(step(walk(root, ["map", "one"]), "x")).toBeUndefined();
  });

  it("finds nothing that stands in no file", () => {
    for (const key of ["toString", "__proto__", "constructor", "length"]) expect(step(root, key)).toBeUndefined();
    expect(step(walk(root, ["map", "two"]), "x")).toBeUndefined();
  });

  it("lists its children in order", () => {
    expect(children(walk(root, ["map"])).map(({ key, at }) => [key, at.value])).toEqual([
      ["one", 1],
      ["two", null],
    ]);
    expect(children(walk(root, ["list"])).map(({ key }) => key)).toEqual(["0", "1"]);
    expect(children(walk(root, ["map", "one"]))).toEqual([]);
    expect(children(walk(root, ["map", "two"]))).toEqual([]);
  });

  it("of a map with very many keys is listed in order, and each is found", () => {
    const root = open(Array.from({ length: 30_000 }, (_, place) => `k${place}: ${place}`).join("\n"));
    const listed = children(root);
    expect([listed.length, listed.at(-1)?.key, listed.at(-1)?.at.value]).toEqual([30_000, "k29999", 29_999]);
    expect(listed.every(({ key, at }) => step(root, key)?.node === at.node)).toBe(true);
  });

  it("steps through an alias", () => {
    const at = open("one: &a { x: 1 }\ntwo: *a");
    expect(meant(placeOfValue(walk(at, ["two", "x"])))).toBe("1");
  });

  it("opens an empty file", () => {
    expect(open("").value).toBeNull();
    expect(placeOfValue(open(""))).toMatchObject({ line: 1, column: 1 });
  });
});
