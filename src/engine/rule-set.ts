import type { CompiledPack, CompiledRule } from "../model/compiled-pack.ts";
import { SCORED_AXES, type ScoredAxis } from "../model/rule.ts";
import { readWords } from "../text/tokens.ts";

/** Compiled rules ready to run: immutable, in id order. */
export type RuleSet = {
  readonly pack: CompiledPack;
  /** Places in `pack.rules` of the rules that run, in id order; combinations and sequences stand in `composed`. */
  readonly detections: readonly number[];
  readonly composed: readonly number[];
  /** Positive detection rules by axis: what coverage counts. */
  readonly checks: Readonly<Record<ScoredAxis, number>>;
  readonly axisOf: (rule: CompiledRule) => CompiledPack["header"]["families"][string]["axis"];
  /** A text as it is compared: its folded words. */
  readonly foldKey: (text: string) => string;
  /** The folded values of a list. */
  readonly foldedValues: (list: string) => ReadonlySet<string>;
};

/** Opens a compiled pack. Deprecated rules stay in the table but do not run. */
export function openRuleSet(pack: CompiledPack): RuleSet {
  const axisOf: RuleSet["axisOf"] = (rule) => pack.header.families[rule.family]?.axis ?? "exposure";
  const running = [...pack.rules.keys()].filter((place) => pack.rules[place]?.status !== "deprecated");
  const detections = running.filter((place) => pack.rules[place]?.logic.kind === "detection");
  const folded = new Map<string, ReadonlySet<string>>();
  return {
    pack,
    detections,
    composed: running.filter((place) => pack.rules[place]?.logic.kind !== "detection"),
    checks: countChecks(pack, detections, axisOf),
    axisOf,
    foldKey,
    foldedValues: (list) => {
      const values = folded.get(list) ?? new Set(pack.header.values[list]?.map(foldKey));
      folded.set(list, values);
      return values;
    },
  };
}

/** Whether a rule counts towards coverage: a sign, not a reassurance. */
export function isCheck(rule: CompiledRule): boolean {
  return rule.weight > 0 && rule.status === "stable";
}

function foldKey(text: string): string {
  return readWords(text).join(" ");
}

function countChecks(pack: CompiledPack, detections: readonly number[], axisOf: RuleSet["axisOf"]): Record<ScoredAxis, number> {
  const checks = { approach: 0, authenticity: 0 };
  for (const place of detections) {
    const rule = pack.rules[place];
    if (rule === undefined || !isCheck(rule)) continue;
    const axis = SCORED_AXES.find((scored) => scored === axisOf(rule));
    if (axis !== undefined) checks[axis] += 1;
  }
  return checks;
}
