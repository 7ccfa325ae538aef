import type { RuleFiles } from "../io/rule-files.ts";
import { SHIPPED } from "../io/shipped.ts";
import { replaceTextFile } from "../io/text-files.ts";
import { fixText } from "../language/fix.ts";
import { joinPath } from "../language/pack-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Fixed } from "../model/event.ts";
import { checkFiles, type PackTexts } from "./read-packs.ts";

/** Packs as they stand on disk after their misspelt words were corrected, and what was. */
export type FixedPacks = { readonly texts: PackTexts; readonly fixes: readonly Fixed[] };

/**
 * Corrects what can be corrected without a doubt, and writes the files that changed. One correction can bring the next problem to
 * light: it goes on until nothing changes.
 */
export async function fixRules(texts: PackTexts): Promise<FixedPacks> {
  let now = texts;
  const fixes: Fixed[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { problems } = await checkFiles(now);
    const fixed = now.files.map((pack) => fixPack(pack, problems));
    if (fixed.every((pack) => pack.fixes.length === 0)) break;
    fixes.push(...fixed.flatMap((pack) => pack.fixes));
    now = withFiles(
      now,
      fixed.map(({ pack }) => pack),
    );
  }
  for (const [place, pack] of now.files.entries()) writeChanged(texts.files[place] as RuleFiles, pack);
  return { texts: now, fixes };
}

function withFiles(texts: PackTexts, files: PackTexts["files"]): PackTexts {
  return { ...texts, files };
}

/** A field, then its modifiers, then names in what they hold: three are enough, and nothing goes round for ever. */
const MAX_ROUNDS = 10;

/** The shipped pack is not ours to write in. */
function fixPack(pack: RuleFiles, problems: readonly Diagnostic[]): { readonly pack: RuleFiles; readonly fixes: readonly Fixed[] } {
  if (pack.name === SHIPPED.rules) return { pack, fixes: [] };
  const files = [...pack.files].map(([path, text]) => [path, fixText(joinPath(pack.name, path), text, problems)] as const);
  return {
    pack: { ...pack, files: new Map(files.map(([path, { text }]) => [path, text])) },
    fixes: files.flatMap(([, { fixes }]) => fixes),
  };
}

function writeChanged(before: RuleFiles, { name, files }: RuleFiles): void {
  for (const [path, text] of files) if (before.files.get(path) !== text) replaceTextFile(joinPath(name, path), text);
}
