import type { Place } from "../model/diagnostic.ts";
import type { Logic } from "../model/rule.ts";
import type { RuleDocument } from "../model/rule-schema.ts";
import { meant } from "../text/suggest.ts";
import { type Cursor, children, placeOfKey, placeOfValue, step } from "./cursor.ts";
import { readCondition, readDetection } from "./detection.ts";
import type { Report } from "./report.ts";
import { type RuleSource, soundKey } from "./source.ts";

/** A rule that a combination or a sequence names, and where. */
export type Member = { readonly id: string; readonly negated: boolean; readonly place: Place };

/** What a rule looks for as far as it could be read, and the rules that it names. */
export type LogicReading = { readonly logic: Logic | undefined; readonly members: readonly Member[] };

const LOGIC_KEYS = ["detection", "combination", "sequence"] as const;

/** Reads the logic of a rule. `ids` are all rules that a combination or a sequence may name. */
export function readLogic(source: RuleSource, ids: readonly string[], report: Report): LogicReading {
  const given = LOGIC_KEYS.filter((key) => source.keys.has(key));
  const [kind, second] = given;
  if (kind === undefined || second !== undefined) {
    const place = placeOfKey(source.keys.get(second ?? "id") ?? source.whole);
    report("rule/logic", { found: given.length === 0 ? "none" : given.join(" and ") }, place);
    return NOTHING;
  }
  const at = soundKey(source, kind);
  if (at === undefined) return NOTHING;
  switch (kind) {
    case "detection": {
      const detection = readDetection(at, report);
      return { logic: detection && { kind, detection }, members: [] };
    }
    case "combination":
      return readCombination(
        at,
        ids.filter((id) => id !== source.id),
        report,
      );
    case "sequence":
      return readSequence(at, ids, report);
    default:
      return kind satisfies never;
  }
}

const NOTHING: LogicReading = { logic: undefined, members: [] };

/** Only the rules that it names are members; globs catch detection rules (`ids`) and never the rule itself. */
function readCombination(at: Cursor, ids: readonly string[], report: Report): LogicReading {
  const { condition, operands } = readCondition(at, ids, (code, args, place) =>
    report(code === "rule/unknown-selection" ? "rule/unknown-rule" : code, { ...args, id: args["name"], allowed: undefined }, place),
  );
  const members = operands.map(({ index, negated, offset, length }) => ({
    id: ids[index] as string,
    negated,
    place: placeOfValue(at, offset, length),
  }));
  return { logic: condition && { kind: "combination", ...keepUsed(condition, ids) }, members };
}

type Combination = Extract<Logic, { kind: "combination" }>;

/** Numbers only the members that a condition uses. */
function keepUsed(condition: Combination["condition"], names: readonly string[]): Pick<Combination, "members" | "condition"> {
  const members = new Map<string, number>();
  const renumber = (part: Combination["condition"]): Combination["condition"] => {
    switch (part.kind) {
      case "ref": {
        const name = names[part.index] as string;
        if (!members.has(name)) members.set(name, members.size);
        return { kind: "ref", index: members.get(name) as number };
      }
      case "not":
        return { kind: "not", of: renumber(part.of) };
      default:
        return { ...part, of: part.of.map(renumber) };
    }
  };
  const renumbered = renumber(condition);
  return { members: [...members.keys()], condition: renumbered };
}

function readSequence(at: Cursor, ids: readonly string[], report: Report): LogicReading {
  const { rules, within } = at.value as NonNullable<RuleDocument["sequence"]>;
  const members = children(step(at, "rules") as Cursor).map(({ at: member }) => ({
    id: String(member.value),
    negated: false,
    place: placeOfValue(member),
  }));
  for (const { id, place } of members) {
    if (!ids.includes(id)) report("rule/unknown-rule", { id, ...meant(id, ids) }, place);
  }
  const logic = {
    kind: "sequence" as const,
    members: rules.filter((id) => ids.includes(id)),
    ...(within?.messages === undefined ? {} : { withinMessages: within.messages }),
    ...(within?.days === undefined ? {} : { withinDays: within.days }),
  };
  return { logic: logic.members.length < rules.length ? undefined : logic, members };
}
