import { describe, expect, it } from "vitest";
import { loadPacks } from "../../src/language/load.ts";
import { packOf, rule } from "../engine/build.ts";

const BODY = `detection:
  ask: { message.text|phrase: ["add me", "call me"] }
  early: { message.ordinal|lte: 3 }
  condition: ask and early
exceptions:
  - { id: joke, reason: a joke, detection: { message.text|phrase: kidding } }`;

describe("the parts of a rule", () => {
  it("are its selections, its exceptions and its phrases, each where it was written", () => {
    const [parsed] = packOf(rule("r", BODY), rule("other", 'detection: { message.text|phrase: "x" }')).rules;
    expect(
      parsed?.parts.map(({ kind, name, place }) => [
        kind,
        name,
        place.text?.slice((place.column ?? 1) - 1, (place.column ?? 1) - 1 + (place.length ?? 0)),
      ]),
    ).toEqual([
      ["selection", "ask", "ask"],
      ["selection", "early", "early"],
      ["exception", "joke", "joke"],
      ["phrase", "add me", '"add me"'],
      ["phrase", "call me", '"call me"'],
      ["phrase", "kidding", "kidding"],
    ]);
  });

  it.each(["{ toString: x }", "[1]", "null", "7"])("are read without a throw where an exception's id is %s", (id) => {
    const files = new Map([["rules.yaml", `rules:${rule("r", BODY.replace("id: joke", `id: ${id}`))}`]]);
    expect(loadPacks([{ name: "t", files }], new Map()).problems.length).toBeGreaterThan(0);
  });
});
