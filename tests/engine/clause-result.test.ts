import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { both, type ClauseResult, either, FAILS, HOLDS } from "../../src/engine/clause-result.ts";
import { and, type Kleene, some } from "../../src/engine/kleene.ts";

const absence = (fact: string): ClauseResult["evidence"][number] => ({ kind: "absence", pointer: `/${fact}`, fact, selection: "s" });
const result: fc.Arbitrary<ClauseResult> = fc.record({
  value: fc.constantFrom(true, false, undefined),
  evidence: fc.array(fc.constantFrom("a", "b").map(absence), { maxLength: 2 }),
  missing: fc.array(fc.constantFrom("profile.name", "profile.posts"), { maxLength: 2 }),
});
const results = fc.array(result, { maxLength: 4 });

describe("results joined", () => {
  it("by and, are every value, all evidence and all that was missing, in order", () => {
    fc.assert(
      fc.property(results, (list) => {
        expect(list.reduce(both, HOLDS)).toEqual({
          value: list.map(({ value }) => value).reduce<Kleene>(and, true),
          evidence: list.flatMap(({ evidence }) => evidence),
          missing: list.flatMap(({ missing }) => missing),
        });
      }),
    );
  });

  it("by or, are some value, the evidence of what holds, and all that was missing", () => {
    fc.assert(
      fc.property(results, (list) => {
        expect(list.reduce(either, FAILS)).toEqual({
          value: some(list.map(({ value }) => value)),
          evidence: list.flatMap(({ value, evidence }) => (value === true ? evidence : [])),
          missing: list.flatMap(({ missing }) => missing),
        });
      }),
    );
  });
});
