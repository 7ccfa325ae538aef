import type { Condition } from "../../model/detection.ts";
import { type Check, placeOf } from "./check.ts";
import { readsMessages } from "./reads-messages.ts";

/** Members of combinations and sequences run, are of the right kind, and only reassurance is negated. */
export const checkMembers: Check = (loaded, report) => {
  const rules = new Map(loaded.rules.map((rule) => [rule.id, rule]));
  for (const rule of loaded.rules) {
    if (rule.logic.kind === "detection") continue;
    const place = placeOf(loaded, rule, rule.logic.kind);
    for (const id of rule.logic.members) {
      const member = rules.get(id);
      if (member?.status === "deprecated") report("rule/deprecated-member", { id }, place);
      if (rule.logic.kind === "sequence" && member !== undefined && !readsMessages(member)) {
        report("rule/member-kind", { id, found: "rule on the subject", expected: "a sequence takes rules that read messages" }, place);
      }
    }
    if (rule.logic.kind !== "combination") continue;
    for (const index of negated(rule.logic.condition, false)) {
      const member = rules.get(rule.logic.members[index] ?? "");
      if (member !== undefined && member.weight >= 0) report("rule/negates-sign", { id: member.id }, place);
    }
  }
};

function negated(condition: Condition, inNot: boolean): number[] {
  switch (condition.kind) {
    case "ref":
      return inNot ? [condition.index] : [];
    case "not":
      return negated(condition.of, !inNot);
    default:
      return condition.of.flatMap((part) => negated(part, inNot));
  }
}
