import { describe, expect, it } from "vitest";
import { judge, outcomes, rule, ruleSetOf, saying } from "./build.ts";

const phrase = (text: string): string => `{ message.text|phrase: "${text}" }`;
const at = (day: number, from: string, text: string): object => ({
  from,
  sentAt: `2026-11-${String(day).padStart(2, "0")}T10:00:00Z`,
  text,
});

describe("a message rule", () => {
  const both = ruleSetOf(rule("r", `detection:\n  a: ${phrase("apple")}\n  b: ${phrase("pear")}\n  condition: a and b`));
  it("needs all of it on one message", async () => {
    expect((await outcomes(both, saying("apple and pear")))["r"]).toBe(true);
    expect((await outcomes(both, { messages: [at(1, "subject", "apple"), at(2, "subject", "pear")] }))["r"]).toBe(false);
  });

  it("takes a selection on the thread from any message of its writer", async () => {
    const rules = ruleSetOf(
      rule("r", `detection:\n  a: ${phrase("apple")}\n  b: { message.text|phrase: "pear", scope: thread }\n  condition: a and b`),
    );
    expect((await outcomes(rules, { messages: [at(1, "subject", "apple"), at(2, "subject", "pear")] }))["r"]).toBe(true);
    expect((await outcomes(rules, { messages: [at(1, "subject", "apple"), at(2, "recipient", "pear")] }))["r"]).toBe(false);
  });

  it("reads the recipient only where it says so", async () => {
    const rules = ruleSetOf(rule("r", `detection: ${phrase("apple")}`, "family: exposed, exposure: some, from: recipient"));
    expect((await outcomes(rules, { messages: [at(1, "recipient", "apple")] }))["r"]).toBe(true);
    expect((await outcomes(rules, { messages: [at(1, "subject", "apple")] }))["r"]).toBe(false);
  });
});

describe("three values", () => {
  const rules = ruleSetOf(
    rule("not", "detection:\n  a: { profile.deleted: true }\n  condition: not a"),
    rule(
      "two",
      "detection:\n  a: { profile.deleted: true }\n  b: { profile.posts: 0 }\n  c: { profile.followers: 0 }\n  condition: 2 of (a, b, c)",
    ),
    rule("any", "detection:\n  s: [{ profile.deleted: true }, { profile.posts: 0 }]"),
  );
  it.each([
    [{ profile: {} }, { not: undefined, two: undefined, any: undefined }],
    [{ profile: { deleted: true } }, { not: false, two: undefined, any: true }],
    [{ profile: { deleted: false, posts: 3 } }, { not: true, two: false, any: false }],
    [{ profile: { deleted: true, posts: 0 } }, { not: false, two: true, any: true }],
  ])("of %j are %j", async (record, expected) => {
    expect(await outcomes(rules, record)).toEqual(expected);
  });
});

describe("an exception", () => {
  const rules = ruleSetOf(
    rule(
      "r",
      `detection: ${phrase("apple")}\nexceptions:\n  - { id: own-domain, reason: own, detection: { message.links.domain|fieldref: employer.domain } }`,
    ),
  );
  const employer = { domain: "acme.com" };
  it("takes the finding away where it is true", async () => {
    const { findings, exceptions } = await judge(rules, { employer, ...saying("apple at https://acme.com/x") });
    expect([findings, exceptions]).toEqual([[], [{ rule: "r", exception: "own-domain" }]]);
  });

  it("keeps it where it is unknown, and says so", async () => {
    const { findings } = await judge(rules, saying("apple at https://acme.com/x"));
    expect(findings.map(({ rule: id, uncheckedExceptions }) => [id, uncheckedExceptions])).toEqual([["r", ["own-domain"]]]);
  });

  it("sees only the message that matched", async () => {
    const messages = [at(1, "subject", "apple"), at(2, "subject", "https://acme.com/x")];
    expect((await judge(rules, { employer, messages })).findings).toHaveLength(1);
  });
});

describe("a combination", () => {
  const rules = ruleSetOf(
    rule("apple", `detection: ${phrase("apple")}`),
    rule("pear", `detection: ${phrase("pear")}`),
    rule("gone", "detection: { profile.deleted: true }"),
    rule("calm", `detection: ${phrase("calm")}`, "family: soft, weight: -5"),
    rule("both", "combination: apple and pear and not calm"),
    rule("some", "combination: 2 of (apple, pear, gone)"),
  );
  it("adds to its members and names them", async () => {
    const { findings } = await judge(rules, saying("apple, pear"));
    expect(findings.map(({ rule: id }) => id).sort()).toEqual(["apple", "both", "pear", "some"]);
    expect(findings.find(({ rule: id }) => id === "both")?.evidence).toEqual([
      { kind: "member", rule: "apple" },
      { kind: "member", rule: "pear" },
    ]);
  });

  it("is false where reassurance is negated, unknown where a member is", async () => {
    expect((await outcomes(rules, saying("apple, pear, calm")))["both"]).toBe(false);
    expect((await outcomes(rules, saying("apple")))["some"]).toBeUndefined();
  });
});

describe("a sequence", () => {
  const rules = ruleSetOf(
    rule("first", `detection: ${phrase("first")}`),
    rule("then", `detection: ${phrase("then")}`),
    rule("order", "sequence: { rules: [first, then], within: { messages: 3, days: 5 } }"),
  );
  it.each([
    ["in order", [at(1, "subject", "first"), at(2, "subject", "then")], true],
    ["in the wrong order", [at(1, "subject", "then"), at(2, "subject", "first")], false],
    ["in one message", [at(1, "subject", "first then")], false],
    ["too far apart in days", [at(1, "subject", "first"), at(9, "subject", "then")], false],
    [
      "too far apart in messages",
      [at(1, "subject", "first"), ...[2, 3, 4].map((day) => at(day, "recipient", "ok")), at(5, "subject", "then")],
      false,
    ],
    ["from a later start", [at(1, "subject", "first"), at(8, "subject", "first"), at(9, "subject", "then")], true],
    [
      "without times",
      [
        { from: "subject", text: "first" },
        { from: "subject", text: "then" },
      ],
      undefined,
    ],
  ])("%s", async (_, messages, expected) => {
    expect((await outcomes(rules, { messages }))["order"]).toBe(expected);
  });
});

describe("quoted and forwarded text", () => {
  const rules = ruleSetOf(
    rule("r", `detection: ${phrase("apple pie")}`),
    rule("s", `detection: ${phrase("pear tart")}`, "family: account, weight: 25"),
  );
  const fired = async (messages: object[]): Promise<string[]> => (await judge(rules, { messages })).findings.map(({ rule: id }) => id);
  it("does not count beside five words of one's own, and is listed", async () => {
    const { findings, notCounted } = await judge(rules, saying("Look what I was sent today:\n> apple pie for you"));
    expect([findings, notCounted.map(({ rule: id }) => id)]).toEqual([[], ["r"]]);
  });

  it("counts where the writer hides behind it", async () => {
    expect(await fired([{ from: "subject", text: "see\n> apple pie for you" }])).toEqual(["r"]);
  });

  it("never counts where somebody else wrote it before", async () => {
    expect(await fired([at(1, "recipient", "do you want apple pie"), at(2, "subject", "yes\n> do you want apple pie")])).toEqual([]);
  });

  it("counts a forwarded message only without own words beside it", async () => {
    expect(await fired([{ from: "subject", text: "apple pie", forwarded: true }])).toEqual(["r"]);
    expect(
      await fired([at(1, "subject", "careful, this is what they send"), { ...at(2, "subject", "apple pie"), forwarded: true }]),
    ).toEqual([]);
  });

  it("says at the top where counting it would raise the band", async () => {
    const { band, bandIfCounted } = await judge(rules, saying("Look what I was sent today:\n> apple pie and pear tart"));
    expect([band, bandIfCounted]).toEqual(["low", "medium"]);
  });
});

describe("the verdict", () => {
  it("counts ages to --now, the export, the last message, the clock, in this order", async () => {
    const rules = ruleSetOf(rule("r", "detection: { profile.accountAge|lt: 30 }"));
    const record = { exportedAt: "2026-11-01T00:00:00Z", ...saying("hi", { sentAt: "2026-10-01T00:00:00Z" }) };
    const now = { raw: "2026-12-01", min: Date.parse("2026-12-01"), max: Date.parse("2026-12-01"), local: false };
    expect((await judge(rules, record, { now })).referenceFrom).toBe("now");
    expect((await judge(rules, record)).reference).toBe("2026-11-01T00:00:00Z");
    expect((await judge(rules, saying("hi", { sentAt: "2026-10-01T00:00:00Z" }))).referenceFrom).toBe("last-message");
    expect((await judge(rules, saying("hi"))).referenceFrom).toBe("clock");
  });

  it("is raised by a floor, whatever the points", async () => {
    const rules = ruleSetOf(rule("r", `detection: ${phrase("apple")}`, "family: ask, weight: 1, floor: high"));
    const { band, score, raisedBy } = await judge(rules, saying("apple"));
    expect([band, score, raisedBy]).toEqual(["high", 3, [{ rule: "r", floor: "high" }]]);
  });

  it("says how exposed the person approached is, and what follows", async () => {
    const rules = ruleSetOf(rule("r", "detection: { recipient.clearance|exists: true }", "family: exposed, exposure: high"));
    expect(await judge(rules, { recipient: { clearance: "SC" }, messages: [] })).toMatchObject({
      exposure: "high",
      priority: "prompt",
      exposureKnown: true,
    });
    expect(await judge(rules, { messages: [] })).toMatchObject({ exposure: "none", exposureKnown: false });
  });

  it("chooses the track with a clear lead", async () => {
    const rules = ruleSetOf(
      rule("spy", `detection: ${phrase("apple")}`, "family: ask, weight: 12, tracks: [espionage]"),
      rule("fee", `detection: ${phrase("pear")}`, "family: account, weight: 8, tracks: [job-fraud]"),
    );
    expect((await judge(rules, saying("apple"))).track).toBe("espionage");
    expect((await judge(rules, saying("apple pear"))).track).toBe("mixed");
    expect((await judge(rules, saying("plum"))).track).toBeUndefined();
  });

  it("has a timeline by the stages of families, and counts what was missing", async () => {
    const rules = ruleSetOf(
      rule("r", `detection: ${phrase("apple")}`),
      rule("age", "detection: { profile.accountAge|lt: 30 }", "family: account, weight: 5"),
    );
    const { timeline, notEvaluable } = await judge(rules, { messages: [at(1, "recipient", "hi"), at(2, "subject", "apple")] });
    expect(timeline).toEqual([{ stage: "task", messageIndex: 2, at: "2026-11-02T10:00:00Z" }]);
    expect(notEvaluable).toEqual([{ field: "profile.accountAge", rules: 1 }]);
  });

  it("lists experimental rules without points, and does not run deprecated ones", async () => {
    const trial = rule("trial", `detection: ${phrase("apple")}`).replace("status: stable", "status: experimental");
    const old = rule("old", `detection: ${phrase("apple")}`).replace("status: stable", "status: deprecated");
    const { findings, experimental } = await judge(ruleSetOf(trial, old), saying("apple"));
    expect([findings, experimental]).toEqual([[], ["trial"]]);
  });

  it("fills messages from what was found", async () => {
    const body = `detection:\n  ask: ${phrase("apple")}`;
    const filled = rule("r", body).replace(
      'message: "r"',
      'message: "“{ask.quote}” in {message.index}, {profile.connections}, {published.source}"',
    );
    const { findings } = await judge(ruleSetOf(filled), { ...saying("an Apple"), profile: { connections: "500+" } });
    expect(findings[0]?.message).toBe("“Apple” in 1, 500+, …");
  });

  it("orders messages by time only where each has one", async () => {
    const rules = ruleSetOf(rule("r", `detection: ${phrase("apple")}`));
    const index = async (messages: object[]): Promise<unknown> => {
      const evidence = (await judge(rules, { messages })).findings[0]?.evidence[0];
      return evidence?.kind === "text" ? evidence.messageIndex : undefined;
    };
    expect(await index([at(2, "subject", "apple"), at(1, "recipient", "hi")])).toBe(2);
    expect(await index([at(2, "subject", "apple"), { from: "recipient", text: "hi" }])).toBe(1);
  });
});
