import type { Draft } from "../rule.ts";
import type { Member } from "../logic.ts";
import { type RuleCheck, weightOf } from "./check.ts";
import { readsMessages } from "./reads-messages.ts";

/** Members of combinations and sequences run, are of the right kind, and only reassurance is negated. */
export const checkMembers: RuleCheck = ({ drafts }, report) => {
  const rules = new Map(drafts.filter(({ source }) => !source.isStray).map((draft) => [draft.source.id, draft]));
  for (const { source, members } of drafts) {
    const named = members.flatMap((member): [Member, Draft][] => {
      const draft = rules.get(member.id);
      return draft === undefined ? [] : [[member, draft]];
    });
    for (const [{ id, place }] of once(named.filter(([, { document }]) => document.status === "deprecated")))
      report("rule/deprecated-member", { id }, place);
    for (const [{ id, place }] of once(named.filter(([{ negated }, draft]) => negated && (weightOf(draft) ?? -1) >= 0)))
      report("rule/negates-sign", { id }, place);
    if (!source.keys.has("sequence")) continue;
    for (const [{ id, place }] of once(named.filter(([, { logic }]) => logic !== undefined && !readsMessages(logic))))
      report("rule/member-kind", { id, found: "rule on the subject", expected: "a sequence takes rules that read messages" }, place);
  }
};

/** Each rule at the first place where it is named. */
function once(named: readonly [Member, Draft][]): Iterable<[Member, Draft]> {
  return new Map(named.toReversed().map((found) => [found[0].id, found])).values();
}
