import type { CompiledTest } from "../../model/compiled-pack.ts";
import type { FieldPath } from "../../model/fields.ts";
import { registrableDomain } from "../../text/entities/hosts.ts";
import { NO_JUDGES } from "../context.ts";
import { ABSENT, type Fact } from "../fact.ts";
import type { Facts } from "../facts.ts";
import { type Kleene, some } from "../kleene.ts";
import { listRoot } from "../list-root.ts";
import { compareInterval } from "./compare.ts";
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
    return a.value.min === a.value.max ? compareInterval("equal", b.value, a.value.min) : undefined;
  }
  if (typeof a.value !== "string" || typeof b.value !== "string") return a.value === b.value;
  const key = field.endsWith("omain") ? domainKey(facts) : facts.ruleSet.foldKey;
  return key(a.value) === key(b.value);
}

function domainKey(facts: Facts): (domain: string) => string {
  return (domain) => (registrableDomain(domain, facts.context.judges ?? NO_JUDGES) ?? domain).toLowerCase();
}
