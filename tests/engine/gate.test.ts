import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeCondition } from "../../src/engine/condition.ts";
import { evaluateDetection } from "../../src/engine/evaluate-detection.ts";
import { findGate, isShut } from "../../src/engine/gate.ts";
import { openFacts } from "../../src/engine/open-facts.ts";
import { parseCondition } from "../../src/language/condition.ts";
import type { Gate } from "../../src/model/compiled-pack.ts";
import type { Condition } from "../../src/model/detection.ts";
import { rule, ruleSetOf, subjectOf } from "./build.ts";

const SELECTIONS = `
  a: { message.text|phrase: "apple" }
  b: { message.text|phrase: ["pear", "big pear"] }
  both: [{ message.text|phrase: "apple" }, { message.text|phrase: "plum", profile.deleted: true }]
  old: { profile.deleted: true }
  thread: { message.text|phrase: "apple", scope: thread }
  many: { message.text|phrase: "plum", message.text|phrase|count|gte: 2 }
  file: { message.attachments.extension: exe }
  sum: { message.money.amount|gte: 100, message.money.currency: USD }`;

/** The same selections under each condition: phrase sets have the same numbers everywhere. */
const CONDITIONS: readonly Condition[] = [
  "a and old",
  "a and b",
  "both and (a or b)",
  "2 of (a, b, many)",
  "thread and b",
  "a and not b",
  "many and thread",
  "old and not (both and b)",
  "file or sum",
  "sum and not a",
  "file and thread",
].map((text) => parseCondition(text, ["a", "b", "both", "old", "thread", "many", "file", "sum"]).condition as Condition);

describe("the gate of a detection", () => {
  const gateOf = (body: string): Gate | undefined => {
    return ruleSetOf(rule("r", `detection:\n${body}`)).pack.rules[0]?.gate;
  };
  const [a, b, old] = ['  a: { message.text|phrase: "a" }', '  b: { message.text|phrase: "b" }', "  c: { message.index: 1 }"];
  it.each([
    ["one phrase", a, { sets: [0], lists: [] }],
    ["a phrase and something else: that phrase", `${a}\n${old}\n  condition: a and c`, { sets: [0], lists: [] }],
    ["a phrase or something else: none", `${a}\n${old}\n  condition: a or c`, undefined],
    ["either of two phrases: both", `${a}\n${b}\n  condition: a or b`, { sets: [0, 1], lists: [] }],
    ["two of three: all", `${a}\n${b}\n  d: { message.text|phrase: "d" }\n  condition: 2 of them`, { sets: [0, 1, 2], lists: [] }],
    ["one of several, of which one asks for no phrase: none", `${a}\n${old}\n  condition: 1 of them`, undefined],
    ["a phrase that must not stand there: none", `${a}\n${old}\n  condition: c and not a`, undefined],
    ["a phrase anywhere in the thread: none", '  a: { message.text|phrase: "a", scope: thread }', undefined],
    [
      "alternatives that all ask for phrases: theirs",
      '  a: [{ message.text|phrase: "a" }, { message.text|phrase: "b" }]',
      { sets: [0, 1], lists: [] },
    ],
    ["alternatives of which one asks for none: none", '  a: [{ message.text|phrase: "a" }, { message.index: 1 }]', undefined],
    ["a phrase of another field: none", '  a: { profile.about|phrase: "a", message.index: 1 }', undefined],
    ["an element of a list: that list", "  a: { message.links.shortened: true }", { sets: [], lists: ["message.links"] }],
    [
      "a phrase or an element of a list: both",
      `${a}\n  d: { message.money.per: page }\n  condition: a or d`,
      { sets: [0], lists: ["message.money"] },
    ],
    [
      "a phrase and an element of a list: the phrase",
      `${a}\n  d: { message.money.per: page }\n  condition: a and d`,
      { sets: [0], lists: [] },
    ],
    ["how many elements a list has: none", "  a: { message.links|count|lt: 2 }", undefined],
    ["a list of the profile: none", '  a: { profile.skills: "pumps", message.index: 1 }', undefined],
  ])("with %s", (_, body, expected) => {
    expect(gateOf(body)).toEqual(expected);
  });

  it("is shut only where the detection is false", () => {
    const rules = ruleSetOf(rule("r", `detection:${SELECTIONS}\n  condition: all of them`));
    const logic = rules.pack.rules[0]?.logic;
    if (logic?.kind !== "detection") throw new Error("no detection");
    const { selections } = logic.detection;
    const cases = CONDITIONS.map((condition) => ({
      detection: { reads: "messages" as const, selections, code: encodeCondition(condition) },
      gate: findGate(condition, selections),
    }));
    expect(cases.filter(({ gate }) => gate !== undefined)).toHaveLength(10);
    let shut = 0;
    const piece = fc.constantFrom(
      "apple",
      "pear",
      "big pear",
      "plum",
      "plum, plum",
      "\n> apple",
      "and so on it goes",
      "for $500",
      "\n> $500",
    );
    const anyMessage = fc.record(
      {
        from: fc.constantFrom("subject", "recipient"),
        text: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(" ")),
        attachments: fc.array(fc.constantFrom({ name: "a.exe" }, { name: "a.pdf" }, {}), { maxLength: 2 }),
      },
      { requiredKeys: ["from"] },
    );
    fc.assert(
      fc.property(fc.array(anyMessage, { maxLength: 3 }), fc.option(fc.boolean(), { nil: undefined }), (messages, deleted) => {
        const facts = openFacts(rules, subjectOf({ messages, profile: deleted === undefined ? {} : { deleted } }), { clock: 0 });
        for (const { detection, gate } of cases) {
          for (const one of facts.thread.filter((said) => isShut(gate, facts, said))) {
            expect(evaluateDetection(detection, facts, one, "subject").value).toBe(false);
            shut += 1;
          }
        }
      }),
      { numRuns: 300, seed: 20261124 },
    );
    // A check that sees nothing is no check.
    expect(shut).toBeGreaterThan(300);
  });
});
