import type { CompiledTest } from "../../model/compiled-pack.ts";
import type { FieldPath } from "../../model/fields.ts";
import type { Interval } from "../../model/interval.ts";
import { registrableDomain } from "../../text/entities/hosts.ts";
import { NO_JUDGES } from "../context.ts";
import { ABSENT, type Fact } from "../fact.ts";
import type { Facts } from "../facts.ts";
import { type Kleene, some } from "../kleene.ts";
import { listRoot } from "../list-root.ts";
import type { Judge } from "./judgement.ts";

/** The fact equals the other field: some pair is the same after folding, domains by their registrable domain. */
export const judgeFieldref: Judge<Extract<CompiledTest, { kind: "fieldref" }>> = (test, fact, facts, message) => {
  const elements = facts.elements(listRoot(test.field), test.field.startsWith("message.") ? message : undefined);
  if (elements === undefined) return { value: undefined };
  return {
    value: some(
      elements.map((element) => {
        const other = element(test.field);
        if (other === undefined) return undefined;
        return other === ABSENT ? false : isSame(facts, test.field, fact, other);
      }),
    ),
  };
};

function isSame(facts: Facts, field: FieldPath, a: Fact, b: Fact): Kleene {
  if (typeof a.value === "object" && typeof b.value === "object") {
    return isSameInterval(a.value, b.value);
  }
  if (typeof a.value !== "string" || typeof b.value !== "string") return a.value === b.value;
  const key = field.endsWith("omain") ? domainKey(facts) : facts.ruleSet.foldKey;
  const wanted = key(b.value);
  // Two texts without a word have nothing in common.
  return wanted !== "" && key(a.value) === wanted;
}

/** Two intervals can be the same only where they meet, and are where both are exact. */
function isSameInterval(a: Interval, b: Interval): Kleene {
  if (a.max < b.min || b.max < a.min) return false;
  return a.min === a.max && b.min === b.max ? true : undefined;
}

function domainKey(facts: Facts): (domain: string) => string {
  return (domain) => (registrableDomain(domain, facts.context.judges ?? NO_JUDGES) ?? domain).toLowerCase();
}
