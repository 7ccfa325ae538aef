import { decodePack } from "../engine/pack-file.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import { findPackFile, readPackFile, SHIPPED } from "../io/shipped.ts";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import { openRules } from "../workers/open-rules.ts";

/** The rules of a run, ready to judge. The shipped pack alone, or a pack file, is read in its compiled form. Rule errors end the task. */
export async function loadRules(packs: readonly string[]): Promise<RuleSet> {
  const [only] = packs;
  if (packs.length === 1 && only !== undefined) {
    const file = only === SHIPPED.name ? SHIPPED.compiled : findPackFile(only);
    const compiled = file === undefined ? undefined : decodePack(readPackFile(file));
    if (compiled !== undefined) return openRules(compiled);
    if (file !== undefined && only !== SHIPPED.name)
      throw new Failure("rules", [diagnose("pack/not-compiled", { name: only }, { file: only })]);
  }
  // The rule language brings a YAML parser and zod: loaded only where rules are read from text.
  const { compilePacks } = await import("./read-packs.ts");
  return openRules(await compilePacks(packs));
}
