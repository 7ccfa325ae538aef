import { describe, expect, it } from "vitest";
import { loadPacks } from "../../src/language/load.ts";
import { DIAGNOSTICS, type DiagnosticCode } from "../../src/model/diagnostic.ts";
import { HEADER, rule } from "../engine/build.ts";

const PUBLISHED = '- { employer: A, source: S, url: "https://s.example", date: 2025 }\n';
const GOOD = rule("good", 'detection: { message.text|phrase: "add me on $messengers" }');

/** Problems of a pack, as `code line:column`, with what the place underlines. */
function problemsOf(files: Record<string, string>, fixtures: Record<string, string> = {}): string[] {
  const all = { "pack.yaml": HEADER, "published.yaml": PUBLISHED, ...files };
  const { problems } = loadPacks([{ name: "p", files: new Map(Object.entries(all)) }], new Map(Object.entries(fixtures)));
  return problems.map(({ code, place }) => {
    const meant = place.text === undefined ? "" : place.text.slice((place.column ?? 1) - 1, (place.column ?? 1) - 1 + (place.length ?? 1));
    return `${code} ${meant}`.trim();
  });
}

const one = (body: string, more?: string): Record<string, string> => ({ "rules.yaml": `rules:${rule("r", body, more)}` });
const detection = (clauses: string): Record<string, string> => one(`detection:\n  s: { ${clauses} }`);
const conditionOf = (condition: string): Record<string, string> =>
  one(`detection:\n  a: { profile.deleted: true }\n  b: { profile.posts: 0 }\n  condition: ${condition}`);
const header = (from: string, to: string): Record<string, string> => ({
  "pack.yaml": HEADER.replace(from, to),
  "rules.yaml": `rules:${GOOD}`,
});
const whole = (text: string): Record<string, string> => ({ "rules.yaml": `rules:${text}` });

/** Each planted problem, and where it is shown; unused families and lists are noise here. */
const PLANTED: readonly (readonly [DiagnosticCode, string, Record<string, string>])[] = [
  ["pack/no-header", "", { "pack.yaml": undefined as unknown as string }],
  ["pack/newer-format", "linkwary/rules/v2", header("linkwary/rules/v1", "linkwary/rules/v2")],
  ["pack/yaml", "", whole("\n  - id: [a\n    title: b")],
  ["pack/too-deep", "", { "rules.yaml": `rules: ${"[".repeat(10_000)}` }],
  [
    "pack/too-many-nodes",
    "",
    {
      "rules.yaml": `a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\nrules: [*d,*d]\n`,
    },
  ],
  ["pack/path-outside", "../x.txt", header("values: [gmail.com, Bücher.example]", "values: { file: ../x.txt }")],
  ["pack/unknown-file", "x.txt", header("values: [gmail.com, Bücher.example]", "values: { file: x.txt }")],
  ["pack/bands-order", "10", header("high: 60", "high: 10")],
  ["pack/family-cap", "30", one("detection: { profile.deleted: true }", "family: ask, weight: 30")],
  ["pack/family-alone", "40", header("title: Asks, stage: task, cap: 29", "title: Asks, stage: task, cap: 40")],
  ["rule/yaml-value", "strong", one("detection: { profile.deleted: true }", "family: ask, weight: strong")],
  ["rule/yaml-value", "true", detection("profile.headline|contains: true")],
  ["rule/unknown-key", "titel", one("titel: x\ndetection: { profile.deleted: true }")],
  ["rule/missing-key", "", whole(GOOD.replace(/ +title: good\n/u, ""))],
  ["rule/bad-id", "Ask", one("detection:\n  Ask: { profile.deleted: true }")],
  ["rule/duplicate-id", "good", whole(GOOD + GOOD)],
  ["rule/unknown-rule", "absent", one("combination: good and absent")],
  ["rule/unknown-family", "asks", one("detection: { profile.deleted: true }", "family: asks, weight: 5")],
  ["rule/unknown-list", "", detection('message.text|phrase: "on $messanger"')],
  ["rule/list-kind", "", detection('message.text|phrase: "on $freemail"')],
  ["rule/unknown-field", "profile.headlin", detection("profile.headlin: x")],
  ["rule/unknown-modifier", "containz", detection("profile.headline|containz: x")],
  ["rule/unknown-modifier", "lt", detection("profile.headline|lt: 3")],
  ["rule/modifier-mix", "contains|startswith", detection("profile.headline|contains|startswith: x")],
  ["rule/regex-later", "message.text|re", detection('message.text|re: "x+"')],
  ["rule/phrase-count", "message.text|phrase|count|gte", detection("message.text|phrase|count|gte: 2")],
  ["rule/amount-without-currency", "message.money.amount|gte", detection("message.money.amount|gte: 5")],
  ["rule/protected-trait", "profile.location", detection("profile.location: Paris")],
  ["rule/protected-trait", "profile.name|contains", detection("profile.name|contains: x")],
  ["rule/unknown-selection", "c", conditionOf("a and c")],
  ["rule/unused-selection", "b", conditionOf("a")],
  ["rule/missing-condition", "detection", one("detection:\n  a: { profile.deleted: true }\n  b: { profile.posts: 0 }")],
  ["rule/condition", "or", conditionOf("a and or b")],
  ["rule/n-too-large", "3", conditionOf("3 of (a, b)")],
  ["rule/same-clause", "a", conditionOf("1 of (a, a) and b")],
  ["rule/unsatisfiable", "a and not a and b", conditionOf("a and not a and b")],
  ["rule/always-true", "a or not a or b", conditionOf("a or not a or b")],
  ["rule/phrase", "ab*", detection('message.text|phrase: "pay ab*"')],
  ["rule/phrase", "<mony>", detection('message.text|phrase: "pay <mony>"')],
  ["rule/date", "2026-13", detection("profile.createdAt|before: 2026-13")],
  ["rule/unknown-placeholder", "asl.quote", whole(GOOD.replace('message: "good"', 'message: "{asl.quote}"'))],
  ["rule/logic", "id", one("detection: { profile.deleted: true }\ncombination: good")],
  ["rule/weight", "0", one("detection: { profile.deleted: true }", "family: ask, weight: 0")],
  ["rule/weight", "exposure", one("detection: { profile.deleted: true }", "family: ask, weight: 5, exposure: high")],
  ["rule/direction", "recipient", one('detection: { message.text|phrase: "hello" }', "family: ask, weight: 5, from: recipient")],
  ["rule/from-without-message", "from", one("detection: { profile.deleted: true }", "family: ask, weight: 5, from: subject")],
  [
    "rule/negates-sign",
    "good and not other",
    whole(GOOD + rule("other", "detection: { profile.deleted: true }") + rule("r", "combination: good and not other")),
  ],
  [
    "rule/member-kind",
    "{",
    whole(GOOD + rule("other", "detection: { profile.deleted: true }") + rule("r", "sequence: { rules: [good, other] }")),
  ],
  ["rule/deprecated-member", "good", whole(GOOD.replace("status: stable", "status: deprecated") + rule("r", "combination: good"))],
  ["rule/missing-test", "tests", whole(GOOD.replace(/ +- \{ name: no,.*\n/u, ""))],
  ["rule/unknown-fixture", "low/x.json", whole(GOOD.replace("subject: {} }", "subject: { fixture: low/x.json } }"))],
  ["rule/unused-list", "freemail", whole(GOOD)],
  ["rule/unused-family", "account", whole(GOOD)],
  ["rule/invisible-character", "\u202e", whole(GOOD.replace("title: good", "title: go\u202eod"))],
  [
    "rule/phrase-in-two-families",
    '"add me on $messengers"',
    whole(GOOD + rule("r", 'detection: { message.text|phrase: "add me on $messengers" }', "family: account, weight: 5")),
  ],
];

/** Reported elsewhere: by io, by the task that reads subjects, or not reachable with a small pack. */
const ELSEWHERE = ["pack/unreadable", "pack/too-large", "pack/too-many-phrases", "rule/bad-subject"];

describe("every problem of rules", () => {
  it.each(PLANTED)("%s is found at “%s”", (code, meant, files) => {
    const given = Object.fromEntries(Object.entries(files).filter(([, text]) => text !== undefined));
    const found =
      files["pack.yaml"] === undefined && "pack.yaml" in files
        ? loadPacks([{ name: "p", files: new Map() }], new Map()).problems.map((problem) => problem.code as string)
        : problemsOf(given);
    if (meant === "") expect(found.map((problem) => problem.split(" ")[0])).toContain(code);
    else expect(found).toContain(`${code} ${meant}`);
  });

  it("is planted here for every code", () => {
    const codes = Object.keys(DIAGNOSTICS).filter((code) => /^(rule|pack)\//u.test(code));
    const planted = new Set<string>([...PLANTED.map(([code]) => code), ...ELSEWHERE]);
    expect(codes.filter((code) => !planted.has(code))).toEqual([]);
    expect(planted.size).toBeGreaterThan(50);
  });

  it("leaves a sound pack alone", () => {
    const used = rule("other", 'detection: { profile.emails.domain|in: "$freemail" }', "family: account, weight: 5");
    const calm = rule("calm", 'detection: { message.text|phrase: "no secrets" }', "family: soft, weight: -5");
    const exposed = rule("exposed", "detection: { recipient.openToWork: true }", "family: exposed, exposure: some");
    expect(problemsOf(whole(GOOD + used + calm + exposed))).toEqual([]);
  });

  it("comes all at once, sorted by file, line and column", () => {
    const found = loadPacks(
      [
        {
          name: "p",
          files: new Map([
            ["pack.yaml", HEADER],
            ["published.yaml", PUBLISHED],
            ["b.yaml", `rules:${rule("r", "detection: { profile.headlin: x, profile.abot: y }", "family: asks, weight: 5")}`],
            ["a.yaml", "rules: 3\n"],
          ]),
        },
      ],
      new Map(),
    ).problems.filter(({ severity }) => severity === "error");
    expect(found.map(({ code, place }) => [code, place.file])).toEqual([
      ["rule/yaml-value", "p/a.yaml"],
      ["rule/unknown-field", "p/b.yaml"],
      ["rule/unknown-field", "p/b.yaml"],
    ]);
  });
});

describe("packs in order", () => {
  const later = (rules: string): { name: string; files: Map<string, string> } => ({
    name: "ours",
    files: new Map([
      ["pack.yaml", "pack: our/rules\nversion: 1.0.0\nformat: linkwary/rules/v1\n"],
      ["rules.yaml", `rules:${rules}`],
    ]),
  });
  const base = {
    name: "base",
    files: new Map([
      ["pack.yaml", HEADER],
      ["published.yaml", PUBLISHED],
      ["rules.yaml", `rules:${GOOD}`],
    ]),
  };

  it("let a later one override whole keys and use what stands earlier", () => {
    const { pack, problems } = loadPacks(
      [
        base,
        later(
          `\n  - { id: good, weight: 3, title: Ours }${rule("new", 'detection: { message.text|phrase: "$messengers id" }', "family: account, weight: 4")}`,
        ),
      ],
      new Map(),
    );
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(pack?.rules.map(({ id, weight, title, description }) => [id, weight, title, description])).toEqual([
      ["good", 3, "Ours", "what good means"],
      ["new", 4, "new", "what new means"],
    ]);
  });

  it("refuse an override whose base does not stand earlier", () => {
    const { problems } = loadPacks([base, later("\n  - { id: goood, weight: 3 }")], new Map());
    expect(problems.find(({ code }) => code === "rule/unknown-rule")?.args).toEqual({ id: "goood", suggestion: "good" });
  });
});
