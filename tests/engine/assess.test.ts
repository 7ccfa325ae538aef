import { describe, expect, it } from "vitest";
import { assess } from "../../src/engine/assess.ts";
import { judge, rule, ruleSetOf, saying, sent, subjectOf } from "./build.ts";

const phrase = (text: string): string => `detection: { message.text|phrase: "${text}" }`;

describe("a finding", () => {
  const rules = ruleSetOf(
    rule("strong", phrase("apple"), "family: ask, weight: 12"),
    rule("weak", phrase("pear"), "family: ask, weight: 10"),
  );

  it("has its points and what is left of them, strongest first", async () => {
    const { findings, points, score, band } = await judge(rules, saying("pear and apple"));
    expect(findings.map(({ rule: id, family, axis, points: own, counted }) => [id, family, axis, own, counted])).toEqual([
      ["strong", "ask", "approach", 12, 12],
      ["weak", "ask", "approach", 10, 5],
    ]);
    expect([points, score, band]).toEqual([-33, 9, "low"]);
  });

  it("keeps twenty items of evidence a selection, and says how many more there are", async () => {
    const { findings } = await judge(rules, saying("apple, ".repeat(23)));
    expect([findings[0]?.evidence.length, findings[0]?.more]).toEqual([20, 3]);
    expect((await judge(rules, saying("apple, ".repeat(20)))).findings[0]).not.toHaveProperty("more");
  });

  it("counts once however often it matches", async () => {
    expect((await judge(rules, saying("apple ".repeat(9)))).points).toBe(-38);
  });

  it("is apart from reassurance", async () => {
    const calm = ruleSetOf(
      rule("sign", phrase("apple"), "family: ask, weight: 12"),
      rule("calm", phrase("calm"), "family: soft, weight: -5"),
    );
    const { findings, reassurance, points } = await judge(calm, saying("apple, calm"));
    expect([findings.map(({ rule: id }) => id), reassurance.map(({ rule: id, counted }) => [id, counted]), points]).toEqual([
      ["sign"],
      [["calm", -5]],
      -43,
    ]);
  });
});

describe("the instant that ages are counted to", () => {
  const rules = ruleSetOf(rule("r", "detection: { profile.accountAge|lt: 30 }"));
  const record = { exportedAt: "2026-11-01T00:00:00Z", ...saying("hi", { sentAt: "2026-10-01T00:00:00Z" }) };
  const now = { raw: "2026-12-01", min: Date.parse("2026-12-01"), max: Date.parse("2026-12-01"), local: false };
  it("is named with where it comes from", async () => {
    expect(await judge(rules, record, { now })).toMatchObject({ reference: "2026-12-01T00:00:00Z", referenceFrom: "now" });
    expect(await judge(rules, record)).toMatchObject({ reference: "2026-11-01T00:00:00Z", referenceFrom: "export" });
    expect(await judge(rules, { messages: [sent(1, "subject", "hi")] })).toMatchObject({ referenceFrom: "last-message" });
    expect(await judge(rules, saying("hi"), { clock: 1 })).toMatchObject({ reference: "1970-01-01T00:00:00.001Z", referenceFrom: "clock" });
  });
});

describe("a floor", () => {
  const rules = ruleSetOf(
    rule("r", phrase("apple"), "family: ask, weight: 1, floor: high"),
    rule("s", phrase("pear"), "family: account, weight: 5"),
  );
  it("raises the band, whatever the points", async () => {
    expect(await judge(rules, saying("apple"))).toMatchObject({
      band: "high",
      score: 3,
      raisedBy: [{ rule: "r", floor: "high" }],
      priority: "prompt",
    });
  });

  it("is of stable rules only", async () => {
    const trial = rule("r", phrase("apple"), "family: ask, weight: 1, floor: high").replace("status: stable", "status: experimental");
    expect(await judge(ruleSetOf(trial), saying("apple"))).toMatchObject({ raisedBy: [], findings: [] });
  });
});

describe("the counterfactual", () => {
  it("is the finding without which the points would be lowest", async () => {
    const rules = ruleSetOf(
      rule("a", phrase("apple"), "family: ask, weight: 12"),
      rule("b", phrase("pear"), "family: account, weight: 20"),
    );
    expect((await judge(rules, saying("apple pear"))).counterfactual).toEqual({ without: "b", score: 7, band: "low" });
  });

  it("judges combinations and sequences again", async () => {
    const rules = ruleSetOf(
      rule("a", phrase("apple"), "family: ask, weight: 10"),
      rule("b", phrase("pear"), "family: account, weight: 14"),
      rule("c", phrase("plum"), "family: soft, weight: 9"),
      rule("both", "combination: a and c", "family: ask, weight: 12"),
    );
    // Without a: 14 + 9. Without b: 12 + 5 + 9. Without c: 14 + 10. Without both: 10 + 14 + 9.
    expect((await judge(rules, saying("apple pear plum"))).counterfactual).toEqual({ without: "a", score: 13, band: "low" });
  });

  it("breaks ties by the counted points of what is dropped, then by its id", async () => {
    const members = [rule("x", phrase("apple"), "family: ask, weight: 10"), rule("y", phrase("pear"), "family: account, weight: 10")];
    expect((await judge(ruleSetOf(...members), saying("apple pear"))).counterfactual?.without).toBe("x");
    const joined = ruleSetOf(
      rule("x", phrase("apple"), "family: ask, weight: 8"),
      rule("y", phrase("pear"), "family: account, weight: 8"),
      rule("z", "combination: x and y", "family: soft, weight: 8"),
    );
    expect((await judge(joined, saying("apple pear"))).counterfactual?.without).toBe("x");
  });

  it("keeps the floors of other rules", async () => {
    const rules = ruleSetOf(
      rule("a", phrase("apple"), "family: ask, weight: 12"),
      rule("b", phrase("pear"), "family: account, weight: 2, floor: high"),
    );
    expect((await judge(rules, saying("apple pear"))).counterfactual).toEqual({ without: "a", score: 3, band: "high" });
    expect((await judge(rules, saying("pear"))).counterfactual).toEqual({ without: "b", score: 3, band: "low" });
  });

  it("is none where nothing was found", async () => {
    expect(await judge(ruleSetOf(rule("a", phrase("apple"))), saying("pear"))).not.toHaveProperty("counterfactual");
  });
});

describe("exposure", () => {
  const rules = ruleSetOf(
    rule("cleared", "detection: { recipient.clearance|exists: true }", "family: exposed, exposure: high"),
    rule("open", "detection: { recipient.openToWork: true }", "family: exposed, exposure: some"),
    rule("ask", phrase("apple"), "family: ask, weight: 12"),
  );
  it.each([
    [{ clearance: "SC" }, "high", "prompt", true],
    [{ openToWork: true }, "some", "routine", true],
    [{ openToWork: true, clearance: "SC" }, "high", "prompt", true],
    [{ openToWork: false, clearance: "" }, "none", "routine", true],
    [undefined, "none", "routine", false],
  ])("of %j is %s, the priority %s, and it is known: %s", async (recipient, exposure, priority, exposureKnown) => {
    const record = { messages: [], ...(recipient === undefined ? {} : { recipient }) };
    expect(await judge(rules, record)).toMatchObject({ exposure, priority, exposureKnown });
  });

  it("never touches the score", async () => {
    const [with_, without] = [
      await judge(rules, { recipient: { clearance: "SC" }, ...saying("apple") }),
      await judge(rules, saying("apple")),
    ];
    expect([with_.score, with_.points, with_.band]).toEqual([without.score, without.points, without.band]);
  });

  it("says what shows it", async () => {
    expect((await judge(rules, { messages: [], recipient: { openToWork: true } })).exposures).toMatchObject([
      { rule: "open", exposure: "some", message: "open", evidence: [{ kind: "value", pointers: ["/recipient/openToWork"] }] },
    ]);
  });
});

describe("the track", () => {
  const rules = ruleSetOf(
    rule("spy", phrase("apple"), "family: ask, weight: 12, tracks: [espionage]"),
    rule("fee", phrase("pear"), "family: account, weight: 8, tracks: [job-fraud]"),
  );
  it.each([
    ["apple", "espionage"],
    ["apple pear", "mixed"],
    ["plum", undefined],
  ])("of %s is %s", async (text, track) => {
    expect((await judge(rules, saying(text))).track).toBe(track);
  });
});

describe("the timeline", () => {
  const rules = ruleSetOf(
    rule("r", phrase("apple")),
    rule("calm", phrase("calm"), "family: soft, weight: -5"),
    rule("age", "detection: { profile.deleted: true }", "family: account, weight: 5"),
  );
  it("has the first message of each stage that a finding belongs to", async () => {
    const messages = [sent(1, "recipient", "apple"), sent(2, "subject", "apple, calm"), sent(3, "subject", "apple")];
    expect((await judge(rules, { profile: { deleted: true }, messages })).timeline).toEqual([
      { stage: "task", messageIndex: 2, at: "2026-11-02T10:00:00Z" },
    ]);
  });

  it("has no time where none is known", async () => {
    expect((await judge(rules, saying("apple"))).timeline).toEqual([{ stage: "task", messageIndex: 1 }]);
  });

  it("never moves a local time to another day", async () => {
    const [first] = (await judge(rules, saying("apple", { sentAt: "2026-11-02T10:00:00" }))).timeline;
    expect(first?.at).toMatch(/^2026-11-02/u);
  });

  it("is empty without findings", async () => {
    expect((await judge(rules, saying("calm"))).timeline).toEqual([]);
  });
});

describe("what could not be evaluated", () => {
  it("is counted by field, most rules first", async () => {
    const rules = ruleSetOf(
      rule("age", "detection: { profile.accountAge|lt: 30 }", "family: account, weight: 5"),
      rule("age-and-posts", "detection:\n  s: { profile.accountAge|lt: 90, profile.posts: 0 }", "family: account, weight: 4"),
      rule("calm", "detection: { profile.verified.identity: true }", "family: soft, weight: -5"),
    );
    expect((await judge(rules, { profile: {}, messages: [] })).notEvaluable).toEqual([
      { field: "profile.accountAge", rules: 2 },
      { field: "profile.posts", rules: 1 },
    ]);
  });

  it("names the messages where there is no thread", async () => {
    expect((await judge(ruleSetOf(rule("r", phrase("apple"))), { profile: {} })).notEvaluable).toEqual([{ field: "messages", rules: 1 }]);
  });

  it("does not count rules that carry no points yet", async () => {
    const trial = rule("r", "detection: { profile.deleted: true }").replace("status: stable", "status: experimental");
    expect((await judge(ruleSetOf(trial), { profile: {} })).notEvaluable).toEqual([]);
  });
});

describe("quoted text that does not count", () => {
  const rules = ruleSetOf(
    rule("r", phrase("apple pie")),
    rule("s", phrase("pear tart"), "family: account, weight: 25"),
    rule("calm", phrase("all good"), "family: soft, weight: -5"),
  );
  const own = "Look what I was sent today:";

  it("is listed with what it would have said", async () => {
    const { findings, notCounted, bandIfCounted } = await judge(rules, saying(`${own}\n> apple pie for you`));
    expect([findings, bandIfCounted]).toEqual([[], undefined]);
    expect(notCounted).toMatchObject([{ rule: "r", evidence: [{ quote: "apple pie", start: 30 }] }]);
  });

  it("says at the top where counting it would raise the band", async () => {
    expect(await judge(rules, saying(`${own}\n> apple pie and pear tart`))).toMatchObject({ band: "low", bandIfCounted: "medium" });
  });

  it("is no reassurance, and lists none", async () => {
    const { reassurance, notCounted } = await judge(rules, saying(`${own}\n> all good`));
    expect([reassurance, notCounted]).toEqual([[], []]);
  });

  it("is not listed where the rule fires on the writer's own text too", async () => {
    const { findings, notCounted } = await judge(rules, saying(`Look, apple pie was sent to me:\n> apple pie for you`));
    expect([findings.length, notCounted]).toEqual([1, []]);
  });

  it("is not listed where somebody else wrote it before", async () => {
    const messages = [sent(1, "recipient", "apple pie for you"), sent(2, "subject", `${own}\n> apple pie for you`)];
    expect((await judge(rules, { messages })).notCounted).toEqual([]);
  });
});

describe("rules that are not stable", () => {
  it("are listed without points while they are experimental, and do not run once they are deprecated", async () => {
    const trial = rule("trial", phrase("apple")).replace("status: stable", "status: experimental");
    const old = rule("old", phrase("apple")).replace("status: stable", "status: deprecated");
    expect(await judge(ruleSetOf(trial, old), saying("apple"))).toMatchObject({ findings: [], experimental: ["trial"], points: -50 });
  });
});

describe("how much there was to read", () => {
  it("counts the messages and words of the subject", async () => {
    const messages = [sent(1, "subject", "one, two"), sent(2, "recipient", "three"), { from: "subject", sentAt: "2026-11-03" }];
    expect((await judge(ruleSetOf(rule("r", phrase("apple"))), { messages })).read).toEqual({ messages: 2, words: 2 });
  });

  it("has the order of the messages where it is another than given", async () => {
    const messages = [sent(3, "subject", "three"), sent(1, "subject", "one")];
    expect((await judge(ruleSetOf(rule("r", phrase("apple"))), { messages })).read).toEqual({ messages: 2, words: 2, order: [1, 0] });
  });
});

describe("assessing without judges", () => {
  it("recognises no domain, and is otherwise the same", () => {
    const rules = ruleSetOf(rule("r", phrase("apple")));
    expect(assess(rules, subjectOf(saying("apple at acme.com")), { clock: 0 })).toMatchObject({ id: "t", findings: [{ rule: "r" }] });
  });
});
