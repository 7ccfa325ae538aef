import { describe, expect, it } from "vitest";
import { MODIFIERS, type ClauseTest, type Modifier } from "../../src/model/detection.ts";
import { type Field, FIELDS, type FieldPath } from "../../src/model/fields.ts";
import { load, problemsOf, rule, rules } from "./packs.ts";

/** One field of each type. */
const FIELD_OF = {
  boolean: "profile.deleted",
  text: "profile.headline",
  "text list": "profile.skills",
  number: "profile.posts",
  days: "profile.accountAge",
  hours: "message.sinceFirst",
  date: "profile.createdAt",
  record: "profile.photo",
  "record list": "profile.positions",
} as const satisfies Record<string, FieldPath>;
type Type = keyof typeof FIELD_OF;

/** A value that fits the modifier, or the type where there is none. */
const VALUE_OF: Record<Modifier, string> = {
  contains: "word",
  startswith: "word",
  endswith: "word",
  phrase: "some words",
  re: "wo+rd",
  cased: "word",
  all: "[one, two]",
  in: "$freemail",
  lt: "3",
  lte: "3",
  gt: "3",
  gte: "3",
  before: "2026-01-01",
  after: "2026-01-01",
  count: "2",
  exists: "true",
  fieldref: "",
};
const PLAIN: Partial<Record<Type, string>> = {
  boolean: "true",
  text: "word",
  "text list": "word",
  number: "3",
  days: "30",
  hours: "2",
  date: "2026-01-01",
};
/** A field of the same type for `fieldref`. */
const OTHER: Partial<Record<Type, FieldPath>> = {
  boolean: "profile.verified.email",
  text: "profile.about",
  "text list": "profile.about",
  number: "profile.followers",
  days: "employer.domainAge",
  hours: "message.sinceFirst",
  date: "profile.updatedAt",
};

/** What RULES.md says, by type. */
const TEXT: readonly Modifier[] = ["contains", "startswith", "endswith", "phrase", "cased", "all", "in"];
const NUMBER: readonly Modifier[] = ["lt", "lte", "gt", "gte"];
const ALLOWED: Record<Type, readonly Modifier[]> = {
  boolean: ["exists", "fieldref"],
  text: [...TEXT, "exists", "fieldref"],
  "text list": [...TEXT, "count", "exists", "fieldref"],
  number: [...NUMBER, "exists", "fieldref"],
  days: [...NUMBER, "exists", "fieldref"],
  hours: [...NUMBER, "exists", "fieldref"],
  date: ["before", "after", "exists", "fieldref"],
  record: ["exists"],
  "record list": ["count", "exists"],
};

const TYPES = Object.keys(FIELD_OF) as Type[];
const ALL_MODIFIERS = Object.keys(MODIFIERS) as Modifier[];

const of = (key: string, value: string): string => `detection:\n  shown:\n    ${key}: ${value}`;

/** The test of the only clause of a rule that is right. */
function testOf(key: string, value: string): { all: boolean; test: ClauseTest } {
  const { pack, problems } = load(rules(rule("planted", of(key, value))));
  expect(problems).toEqual([]);
  const logic = pack?.rules.find(({ id }) => id === "planted")?.logic;
  const clause = logic?.kind === "detection" ? logic.detection.selections[0]?.alternatives[0]?.[0] : undefined;
  if (clause === undefined) throw new Error("there is no clause");
  return { all: clause.all, test: clause.test };
}

describe("a key of a selection", () => {
  const pairs = TYPES.flatMap((type) => ALL_MODIFIERS.map((modifier) => ({ type, modifier, field: FIELD_OF[type] })));
  // `count` on one text is asked about below, and `re`, which stands beside phrases.
  const allowed = pairs.filter(({ type, modifier }) => ALLOWED[type].includes(modifier));
  const refused = pairs.filter(
    ({ type, modifier }) => !ALLOWED[type].includes(modifier) && modifier !== "re" && !(type === "text" && modifier === "count"),
  );

  it.each(allowed)("takes $modifier on a $type", ({ type, modifier, field }) => {
    const value = modifier === "fieldref" ? (OTHER[type] ?? "") : VALUE_OF[modifier];
    expect(problemsOf(of(`${field}|${modifier}`, value))).toEqual([]);
  });

  it.each(refused)("refuses $modifier on a $type", ({ type, modifier, field }) => {
    const { problems } = load(rules(rule("planted", of(`${field}|${modifier}`, VALUE_OF[modifier] || "profile.about"))));
    expect(problems.map(({ code, args, place }) => [code, args["modifier"], args["type"], place.length])).toEqual([
      ["rule/unknown-modifier", modifier, type, modifier.length],
    ]);
  });

  it("is held to every modifier on every type", () => {
    expect(allowed.length + refused.length).toBe(TYPES.length * ALL_MODIFIERS.length - TYPES.length - 1);
  });

  it.each(TYPES.filter((type) => type in PLAIN))("takes a plain value on a %s", (type) => {
    expect(problemsOf(of(FIELD_OF[type], PLAIN[type] ?? ""))).toEqual([]);
  });

  it.each(["record", "record list"] as const)("needs a modifier on a %s", (type) => {
    expect(problemsOf(of(FIELD_OF[type], "true"))).toEqual([`rule/yaml-value “${FIELD_OF[type]}”`]);
  });
});

describe("a misspelt word in a key", () => {
  it.each([
    ["profile.headline|containz", "contains"],
    ["profile.headline|Contains", "contains"],
    ["profile.headline|start-with", "startswith"],
    ["message.text|phrases", "phrase"],
    ["profile.posts|gtr", "gt"],
    ["profile.createdAt|befor", "before"],
    ["profile.skills|counts", "count"],
    ["profile.deleted|exist", "exists"],
    ["profile.headline|regex", undefined],
    ["profile.headline|", undefined],
  ])("%s is shown, with what may be meant", (key, suggestion) => {
    const { problems } = load(rules(rule("planted", of(key, "word"))));
    expect(problems.map(({ code, args }) => [code, args["modifier"], args["suggestion"]])).toEqual([
      ["rule/unknown-modifier", key.split("|")[1], suggestion],
    ]);
  });

  it("names only modifiers that fit the type", () => {
    const { problems } = load(rules(rule("planted", of("profile.createdAt|contains", "2026"))));
    expect(problems[0]?.args["allowed"]).toBe("before, after, exists, fieldref");
  });

  it("is shown for each of several modifiers", () => {
    expect(problemsOf(of("profile.headline|allx|containz", "word"))).toEqual([
      "rule/unknown-modifier “allx”",
      "rule/unknown-modifier “containz”",
    ]);
  });

  it("is shown in a quoted key, too", () => {
    expect(problemsOf(of('"profile.headline|containz"', "word"))).toEqual(["rule/unknown-modifier “containz”"]);
  });

  it.each([
    ["profile.headlin|contains", "profile.headlin", "profile.headline"],
    ["message.txt|phrase", "message.txt", "message.text"],
    ["messages.text|phrase", "messages.text", "message.text"],
    ["profile.nationality", "profile.nationality", undefined],
    ["profile.gender", "profile.gender", undefined],
    ["toString.x", "toString.x", undefined],
    ["profile.__proto__", "profile.__proto__", undefined],
  ])("%s is no field", (key, field, suggestion) => {
    const { problems } = load(rules(rule("planted", of(key, "word"))));
    expect(problems.map(({ code, args }) => [code, args["field"]])).toEqual([["rule/unknown-field", field]]);
    if (suggestion !== undefined) expect(problems[0]?.args["suggestion"]).toBe(suggestion);
  });
});

describe("modifiers together", () => {
  it.each([
    "message.text|phrase|all",
    "profile.skills|contains|all",
    "profile.skills|startswith|all|cased",
    "profile.headline|cased|endswith",
    "profile.skills|all|cased",
  ])("%s go together", (key) => {
    expect(problemsOf(of(key, "[word, other]"))).toEqual([]);
  });

  it.each(["lt", "lte", "gt", "gte"])("count goes with %s", (operator) => {
    expect(testOf(`profile.skills|count|${operator}`, "3").test).toEqual({ kind: "count", operator, value: 3 });
    expect(testOf(`profile.positions|${operator}|count`, "3").test).toEqual({ kind: "count", operator, value: 3 });
  });

  it("may be in and cased", () => {
    expect(testOf("profile.emails.domain|in|cased", "$freemail").test).toEqual({ kind: "in", list: "freemail", cased: true });
  });

  it.each([
    ["profile.headline|contains|startswith", "startswith", "contains"],
    ["message.text|phrase|contains", "contains", "phrase"],
    ["message.text|phrase|cased", "cased", "phrase"],
    ["message.text|cased|phrase", "cased", "phrase"],
    ["profile.posts|lt|gt", "gt", "lt"],
    ["profile.createdAt|before|after", "after", "before"],
    ["profile.headline|contains|contains", "contains", "contains"],
    ["profile.headline|all|all", "all", "all"],
    ["profile.headline|exists|contains", "contains", "exists"],
    ["profile.headline|fieldref|in", "in", "fieldref"],
    ["profile.headline|exists|all", "all", "exists"],
    ["profile.headline|in|all", "all", "in"],
    ["profile.headline|fieldref|all", "all", "fieldref"],
    ["profile.skills|count|lt|gt", "gt", "lt"],
    ["profile.skills|contains|count", "contains", "count"],
    ["profile.skills|in|count", "in", "count"],
    ["profile.skills|exists|count", "exists", "count"],
    ["profile.skills|all|count", "all", "count"],
    ["profile.skills|cased|count", "cased", "count"],
    ["message.text|phrase|count|all", "all", "count"],
    ["profile.headline|cased|exists", "cased", "exists"],
    ["profile.headline|cased|fieldref", "cased", "fieldref"],
    ["profile.phones.country|contains|count", "contains", "count"],
  ])("%s are refused", (key, modifier, other) => {
    const { problems } = load(rules(rule("planted", of(key, "word"))));
    expect(problems.map(({ code, args }) => [code, args])).toEqual([["rule/modifier-mix", { modifier, other }]]);
  });

  it.each(["profile.headline", "profile.name", "message.text", "message.sender"])("count is refused on one text: %s", (field) => {
    expect(problemsOf(of(`${field}|count|gte`, "2"))).toEqual(["rule/unknown-modifier “count”"]);
  });

  it.each(["profile.education.school", "profile.phones.country", "message.links.domain"])(
    "count goes with a text in a list: %s",
    (field) => {
      expect(problemsOf(of(`${field}|count|gte`, "2"))).toEqual([]);
    },
  );

  it.each(["message.text|phrase", "message.text|phrase|all", "message.text|all|phrase"])("re stands beside %s", (key) => {
    expect(problemsOf(`detection:\n  shown: { ${key}: pay, message.text|re: x+, message.text|re|cased: [X+, 7] }`)).toEqual([]);
  });

  it.each(["message.text|contains", "profile.about|phrase", "message.text|phrase|count"])("re does not stand beside %s", (key) => {
    const problems = problemsOf(`detection:\n  shown: { ${key}: 2, message.text|re: x+ }`);
    expect(problems).toContain("rule/regex-without-phrase “message.text|re”");
  });

  it.each([
    ["message.text|re|all", "all", "re"],
    ["message.text|re|contains", "contains", "re"],
    ["profile.phones.country|re|count", "re", "count"],
  ])("%s is refused", (key, modifier, other) => {
    const { problems } = load(rules(rule("planted", of(key, "word"))));
    expect(problems.map(({ code, args }) => [code, args])).toEqual([["rule/modifier-mix", { modifier, other }]]);
  });

  it("re is a text, or several", () => {
    expect(problemsOf("detection:\n  shown: { message.text|phrase: pay, message.text|re: [x, true] }")).toEqual(["rule/yaml-value “true”"]);
    expect(problemsOf("detection:\n  shown: { message.text|phrase: pay, message.text|re: [] }")).toEqual(["rule/yaml-value “[”"]);
  });
});

describe("a value", () => {
  it.each([
    ["profile.deleted", "true", { kind: "boolean", value: true }],
    ["profile.headline", "word", { kind: "text", operator: "equal", cased: false, values: ["word"] }],
    ["profile.headline", "[one, 2]", { kind: "text", operator: "equal", cased: false, values: ["one", "2"] }],
    ["profile.headline|contains", "'5'", { kind: "text", operator: "contains", cased: false, values: ["5"] }],
    ["profile.headline|startswith|cased", "W", { kind: "text", operator: "startswith", cased: true, values: ["W"] }],
    ["profile.posts", "0", { kind: "number", operator: "equal", values: [0] }],
    ["profile.posts|lte", "2.5", { kind: "number", operator: "lte", values: [2.5] }],
    ["profile.posts", "[1, 2]", { kind: "number", operator: "equal", values: [1, 2] }],
    ["profile.photo|exists", "false", { kind: "exists", value: false }],
    ["profile.headline|fieldref", "employer.name", { kind: "fieldref", field: "employer.name" }],
    ["profile.emails.domain|in", "$freemail", { kind: "in", list: "freemail", cased: false }],
    ["profile.skills|count", "0", { kind: "count", operator: "equal", value: 0 }],
    ["message.from", "recipient", { kind: "text", operator: "equal", cased: false, values: ["recipient"] }],
  ])("%s: %s is understood", (key, value, test) => {
    expect(testOf(key, value)).toEqual({ all: false, test });
  });

  it("of a date may be a year, a month, a day or an instant", () => {
    expect(testOf("profile.createdAt|before", "[2026, 2026-02, 2026-02-03, 2026-02-03T04:05:06Z]").test).toMatchObject({
      kind: "date",
      operator: "before",
      values: [{ raw: "2026" }, { raw: "2026-02" }, { raw: "2026-02-03" }, { raw: "2026-02-03T04:05:06Z" }],
    });
    expect(testOf("profile.createdAt|after", "2026").test).toMatchObject({ operator: "after" });
    expect(testOf("profile.createdAt", "2026").test).toMatchObject({ operator: "equal" });
  });

  it("of all must be met by some element each", () => {
    expect(testOf("profile.skills|all|contains", "[one, two]")).toEqual({
      all: true,
      test: { kind: "text", operator: "contains", cased: false, values: ["one", "two"] },
    });
  });

  it.each([
    ["profile.deleted", "yes", "true or false", "yes"],
    ["profile.deleted", "'true'", "true or false", "'true'"],
    ["profile.deleted", "[true]", "true or false", "["],
    ["profile.headline", "true", "a text", "true"],
    ["profile.headline", "[one, true, two]", "a text", "true"],
    ["profile.headline|contains", "{ one: two }", "a text", "{"],
    ["profile.posts", "many", "a number", "many"],
    ["profile.posts|gt", "'3'", "a number", "'3'"],
    ["profile.posts|gt", ".inf", "a number", ".inf"],
    ["profile.accountAge|lt", "30 days", "a number", "30 days"],
    ["profile.skills|count", "two", "a whole number", "two"],
    ["profile.skills|count", "-1", "a whole number", "-1"],
    ["profile.skills|count|lt", "1.5", "a whole number", "1.5"],
    ["profile.skills|count|lt", ".inf", "a whole number", ".inf"],
    ["profile.skills|count|gte", "[1]", "a whole number", "["],
    ["profile.photo|exists", "yes", "true or false", "yes"],
    ["profile.emails.domain|in", "freemail", "a list, written $name", "freemail"],
    ["profile.emails.domain|in", "[$freemail]", "a list, written $name", "["],
    ["message.from", "sender", "one of subject, recipient, other", "sender"],
    ["platform", "friendster", undefined, "friendster"],
    ["profile.headline|fieldref", "profile.posts", "a text field", "profile.posts"],
    ["profile.createdAt|fieldref", "profile.headline", "a date field", "profile.headline"],
  ])("%s: %s has the wrong type", (key, value, expected, found) => {
    const body = key === "platform" ? `detection:\n  ${key}: ${value}` : of(key, value);
    const { problems } = load(rules(rule("planted", body)));
    expect(problems.map(({ code }) => code)).toEqual(["rule/yaml-value"]);
    if (expected !== undefined) expect(problems[0]?.args["expected"]).toBe(expected);
    expect(problemsOf(body)).toEqual([`rule/yaml-value “${found}”`]);
  });

  it.each(["2026-13", "2026-02-30", "soon", "2026/01/01", "1850", "''"])("%s is no date", (value) => {
    expect(problemsOf(of("profile.createdAt|after", value))).toEqual([`rule/date “${value}”`]);
  });

  it("of several dates is shown for each that is none", () => {
    expect(problemsOf(of("profile.createdAt|after", "[2026, soon, later]"))).toEqual(["rule/date “soon”", "rule/date “later”"]);
  });

  it.each([
    ["profile.headline|fieldref", "employer.nam", "employer.name"],
    ["profile.createdAt|fieldref", "profile.updatdAt", "profile.updatedAt"],
  ])("%s: %s is no field, and only a field of the type is suggested", (key, value, suggestion) => {
    const { problems } = load(rules(rule("planted", of(key, value))));
    expect(problems.map(({ code, args }) => [code, args])).toEqual([["rule/unknown-field", { field: value, suggestion }]]);
  });

  it.each(["message.text|phrase", "profile.createdAt|before", "profile.headline", "profile.headline|contains", "profile.posts|lt"])(
    "%s needs one at least",
    (key) => {
      expect(problemsOf(of(key, "[]"))).toEqual(["rule/yaml-value “[”"]);
    },
  );

  it.each(["", "null", "true", "[pay, null]", "{ pay: now }"])("of a phrase is a text, not %s", (value) => {
    expect(problemsOf(of("message.text|phrase", value)).map((problem) => problem.split(" ")[0])).toEqual(["rule/yaml-value"]);
  });

  it.each([
    ["message.text|phrase", "{ toString: x }"],
    ["profile.createdAt|after", "{ toString: x }"],
    ["profile.headline|fieldref", "{ toString: x }"],
  ])("%s: %s is refused and does not throw", (key, value) => {
    expect(problemsOf(of(key, value))).toEqual(["rule/yaml-value “{”"]);
  });

  it("that is a number where a text is looked for is that text as it is written", () => {
    expect(testOf("profile.headline", "[007, 1e3]").test).toMatchObject({ values: ["007", "1e3"] });
  });
});

describe("phrases of a key", () => {
  it("are one or several", () => {
    expect(testOf("message.text|phrase", "pay now").test).toEqual({
      kind: "phrase",
      phrases: [
        [
          { kind: "word", word: "pay" },
          { kind: "word", word: "now" },
        ],
      ],
    });
    expect(testOf("message.text|phrase", "[pay, send]").test).toMatchObject({ phrases: { length: 2 } });
  });

  it("are each shown where they go wrong", () => {
    expect(problemsOf(of("message.text|phrase", '["pay (now", "fine", "send ab*"]'))).toEqual(["rule/phrase “(”", "rule/phrase “ab*”"]);
  });

  it("are counted beside a phrase of the same field", () => {
    const body = "detection:\n  shown: { message.text|phrase: [pay, send], message.text|phrase|count|gte: 3 }";
    const { pack, problems } = load(rules(rule("planted", body)));
    expect(problems).toEqual([]);
    const logic = pack?.rules.find(({ id }) => id === "planted")?.logic;
    expect(logic?.kind === "detection" && logic.detection.selections[0]?.alternatives[0]?.[1]?.test).toMatchObject({
      kind: "phrase-count",
      operator: "gte",
      value: 3,
      phrases: { length: 2 },
    });
  });

  it("are not counted without a phrase, or beside one of another field", () => {
    expect(problemsOf(of("message.text|phrase|count|gte", "2"))).toEqual(["rule/phrase-count “message.text|phrase|count|gte”"]);
    expect(problemsOf("detection:\n  shown: { profile.about|phrase: pay, message.text|phrase|count|gte: 3 }")).toEqual([
      "rule/phrase-count “message.text|phrase|count|gte”",
    ]);
  });
});

describe("a field that could judge a person by origin", () => {
  const guarded = Object.entries(FIELDS as Record<string, Field>)
    .filter(([, field]) => field.guarded)
    .map(([path]) => path);

  it("is a name, a handle, a school, a place or the country of a phone", () => {
    expect(guarded).toEqual([
      "profile.name",
      "profile.handle",
      "profile.location",
      "profile.positions.location",
      "profile.education.school",
      "profile.phones.country",
      "message.sender",
      "message.phones.country",
      "recipient.name",
      "recipient.positions.location",
    ]);
  });

  it.each(guarded)("%s is not compared", (field) => {
    expect(problemsOf(of(field, "word"))).toEqual([`rule/protected-trait “${field}”`]);
    for (const modifier of ["contains", "startswith", "endswith", "phrase", "in", "all"]) {
      expect(problemsOf(of(`${field}|${modifier}`, "word"))).toEqual([`rule/protected-trait “${field}|${modifier}”`]);
    }
  });

  it.each(guarded)("%s may be there, and be the same as another field", (field) => {
    expect(problemsOf(of(`${field}|exists`, "true"))).toEqual([]);
    expect(problemsOf(of(`${field}|fieldref`, "employer.name"))).toEqual([]);
  });
});
