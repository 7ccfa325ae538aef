import { openRuleSet, type RuleSet } from "../engine/rule-set.ts";
import type { CompiledPack } from "../model/compiled-pack.ts";

/** Opens compiled rules; the engine of patterns is loaded only where a rule has one. */
export async function openRules(pack: CompiledPack): Promise<RuleSet> {
  if (pack.patterns.length === 0) return openRuleSet(pack);
  const { compileRegex } = await import("./regex.ts");
  return openRuleSet(pack, compileRegex);
}
