import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INVALID, load, rule, rules } from "../packs.ts";

const MANY = readFileSync(`${INVALID}/pack-too-many-phrases.yaml`, "utf8");

describe("the phrases of a run", () => {
  it("are twenty thousand at most", () => {
    // 33 times 100 phrases for six keys, and two more in sound.yaml, are 19,802.
    const fewer = MANY.replace(/\n {8}- \{ message\.text\|phrase: \*words,.*\}/u, "");
    expect(load({ "many.yaml": fewer }).problems).toEqual([]);
  });

  it("are one each, however many alternatives a phrase has", () => {
    const choice = `(${Array.from({ length: 100 }, (_, place) => `w${place}`).join("|")})`;
    const phrases = Array.from({ length: 300 }, (_, place) => `"${choice} x${place}"`).join(", ");
    expect(load(rules(rule("planted", `detection: { message.text|phrase: [${phrases}] }`))).problems).toEqual([]);
  });

  it("have a place in a file when they are too many", () => {
    expect(load({ "many.yaml": MANY }).problems.map(({ place }) => [place.file?.split("/")[0], place.line === undefined])).toEqual([
      ["test", false],
    ]);
  });
});
