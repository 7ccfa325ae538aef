import { describe, expect, it } from "vitest";
import { load, PACK, rule, rules } from "../packs.ts";

const FILES = {
  "watch.yaml": '- { name: A, source: S, url: "https://s.example", date: 2025 }',
  "pack.yaml": PACK.replace("lists:\n", "lists:\n  watched: { watchlist: { file: watch.yaml } }\n"),
};

const problemsOf = (body: string): unknown[] =>
  load({ ...FILES, ...rules(rule("planted", body)) }).problems.map(({ code, args }) => [
    code,
    args["list"],
    args["suggestion"] ?? args["found"],
  ]);
const EXCEPTION = "exceptions: [{ id: known, reason: x, detection: { profile.emails.domain|in: $fremail } }]";

describe("a list that a rule names", () => {
  it.each(["on $messengers", "on (app|$messengers)", "[$messengers] now", "((a|(b $messengers))) now"])(
    "may stand in a phrase: %s",
    (phrase) => {
      expect(problemsOf(`detection: { message.text|phrase: "${phrase}" }`)).toEqual([]);
    },
  );

  it.each(["on $mesengers", "on (app|$mesengers)", "[$mesengers] now"])("must exist: %s", (phrase) => {
    expect(problemsOf(`detection: { message.text|phrase: "${phrase}" }`)).toEqual([["rule/unknown-list", "mesengers", "messengers"]]);
  });

  it("must exist after `in`", () => {
    expect(problemsOf("detection: { profile.emails.domain|in: $fremail }")).toEqual([["rule/unknown-list", "fremail", "freemail"]]);
    expect(problemsOf("detection: { profile.emails.domain|in: $nothing-alike }")).toEqual([
      ["rule/unknown-list", "nothing-alike", undefined],
    ]);
  });

  it.each([
    ["detection: { profile.emails.domain|in: $messengers }", "messengers", "a phrases list"],
    ['detection: { message.text|phrase: "on $freemail" }', "freemail", "a values list"],
    ["detection: { profile.emails.domain|in: $watched }", "watched", "a watchlist list"],
    ['detection: { message.text|phrase: "on $watched" }', "watched", "a watchlist list"],
  ])("must hold what is needed: %s", (body, list, found) => {
    expect(problemsOf(body)).toEqual([["rule/list-kind", list, found]]);
  });

  it("is told once a rule, however often it stands there", () => {
    expect(problemsOf('detection: { message.text|phrase: ["on $mesengers", "by $mesengers"] }')).toHaveLength(1);
  });

  it("is looked for in exceptions, too", () => {
    expect(problemsOf(`detection: { profile.deleted: true }\n${EXCEPTION}`)).toEqual([["rule/unknown-list", "fremail", "freemail"]]);
  });

  it("is held to each of its uses", () => {
    const body =
      'detection:\n  a: { profile.emails.domain|in: $messengers }\n  b: { message.text|phrase: "on $messengers" }\n  condition: a or b';
    expect(problemsOf(body)).toEqual([["rule/list-kind", "messengers", "a phrases list"]]);
  });

  it("is not one that every object has", () => {
    expect(problemsOf('detection: { message.text|phrase: "on $constructor" }')).toEqual([["rule/unknown-list", "constructor", undefined]]);
  });

  it("in an exception is shown in the exception", () => {
    const { problems } = load(rules(rule("planted", `detection: { profile.deleted: true }\n${EXCEPTION}`)));
    expect(problems.map(({ place }) => place.line)).toEqual([13]);
  });
});
