import { decodePack } from "../engine/pack-file.ts";
import { openRuleSet, type RuleSet } from "../engine/rule-set.ts";
import { readPackFile, SHIPPED } from "../io/shipped.ts";

/** The rules of a run, ready to judge. The shipped pack alone is read in its compiled form. Rule errors end the task. */
export async function loadRules(packs: readonly string[]): Promise<RuleSet> {
  const compiled = packs.length === 1 && packs[0] === SHIPPED.name ? decodePack(readPackFile(SHIPPED.compiled)) : undefined;
  if (compiled !== undefined) return openRuleSet(compiled);
  // The rule language brings a YAML parser and zod: loaded only where rules are read from text.
  const { compilePacks } = await import("./read-packs.ts");
  return openRuleSet(compilePacks(packs));
}
