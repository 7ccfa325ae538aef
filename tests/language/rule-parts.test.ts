import { describe, expect, it } from "vitest";
import { loadPacks } from "../../src/language/load.ts";
import type { Place } from "../../src/model/diagnostic.ts";
import { packOf, rule } from "../engine/build.ts";

const BODY = `detection:
  ask:
    - { message.text|phrase: ["add me", "call me"], scope: thread, message.text|re: "me$", message.text|phrase|count|gte: 2 }
    - { message.text|contains: [x, y], message.ordinal|lte: 3 }
  early: { profile.createdAt|after: 2024-05, recipient.openToWork: false }
  condition: 1 of (ask, early)
exceptions:
  - { id: joke, reason: a joke, detection: { message.text|phrase: kidding } }`;

const meant = ({ text, column = 1, length = 0 }: Place): string | undefined => text?.slice(column - 1, column - 1 + length);

describe("the parts of a rule", () => {
  it("are where they were written, with where they stand in the model", () => {
    const { parts = [] } = packOf(rule("r", BODY)).rules[0] ?? {};
    expect(parts.map(({ kind, name, at, place }) => `${at.join(".")} ${kind} ${name} ${meant(place)}`)).toEqual([
      "0.0 selection ask ask",
      "0.0.0.0 clause message.text|phrase message.text|phrase",
      '0.0.0.0.0 phrase add me "add me"',
      '0.0.0.0.1 phrase call me "call me"',
      "0.0.0.1 clause message.text|phrase|count|gte message.text|phrase|count|gte",
      "0.0.0.1.0 value 2 2",
      "0.0.0.0 pattern message.text|re message.text|re",
      "0.0.1.0 clause message.text|contains message.text|contains",
      "0.0.1.0.0 value x x",
      "0.0.1.0.1 value y y",
      "0.0.1.1 clause message.ordinal|lte message.ordinal|lte",
      "0.0.1.1.0 value 3 3",
      "0.1 selection early early",
      "0.1.0.0 clause profile.createdAt|after profile.createdAt|after",
      "0.1.0.0.0 value 2024-05 2024-05",
      "0.1.0.1 clause recipient.openToWork recipient.openToWork",
      "0.1.0.1.0 value false false",
      "0 condition 1 of (ask, early) 1 of (ask, early)",
      "0 exception joke joke",
      "1.0 selection selection detection",
      "1.0.0.0 clause message.text|phrase message.text|phrase",
      "1.0.0.0.0 phrase kidding kidding",
    ]);
  });

  it("are the members of a composed rule, and the bounds of a sequence", () => {
    const asks = ["a", "b-1", "b-2"].map((id) => rule(id, `detection: { message.text|phrase: ${id.replace("-", "")} }`));
    const { rules } = packOf(
      ...asks,
      rule("both", "combination: a and 1 of b-*"),
      rule("then", "sequence: { rules: [b-1, a], within: { messages: 4, days: 2 } }"),
    );
    const partsOf = (id: string): string[] =>
      (rules.find((one) => one.id === id)?.parts ?? []).map(
        ({ kind, name, at, place }) => `${at.join(".")} ${kind} ${name} ${meant(place)}`,
      );
    expect(partsOf("both")).toEqual(["0 member a a", "1 member b-1 b-*", "2 member b-2 b-*"]);
    expect(partsOf("then")).toEqual(["0 member b-1 b-1", "1 member a a", " bound messages 4", " bound days 2"]);
  });

  it.each(["{ toString: x }", "[1]", "null", "7"])("are read without a throw where an exception's id is %s", (id) => {
    const files = new Map([["rules.yaml", `rules:${rule("r", BODY.replace("id: joke", `id: ${id}`))}`]]);
    expect(loadPacks([{ name: "t", files }], new Map()).problems.length).toBeGreaterThan(0);
  });
});
