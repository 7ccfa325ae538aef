import { listTextFiles, writeTextFiles } from "../io/text-files.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { writeRuleIndex } from "../reporters/markdown/rule-index.ts";
import { writeRulePage } from "../reporters/markdown/rule-page.ts";
import { readSoundPacks } from "./read-packs.ts";

/** The reference of packs as Markdown: an index and a page a rule, by file name. Rule errors end the task. */
export async function buildRuleDocs(packs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { pack } = await readSoundPacks(packs);
  const pages = pack.rules.map((rule) => [`${rule.id}.md`, writeRulePage(rule, pack.header.families[rule.family])] as const);
  return new Map([["README.md", writeRuleIndex(pack)], ...pages]);
}

/** Writes the reference into a folder of its own; gives the number of its pages. */
export async function writeRuleDocs(packs: readonly string[], folder: string): Promise<number> {
  const docs = await buildRuleDocs(packs);
  writeTextFiles(folder, docs);
  return docs.size;
}

/** A problem for each page of a folder that is not what the rules give today, and for each that no rule gives. */
export async function findStaleDocs(packs: readonly string[], folder: string): Promise<readonly Diagnostic[]> {
  const docs = await buildRuleDocs(packs);
  const known = listTextFiles(folder, /\.md$/u);
  const stale = [...docs].filter(([name, text]) => known.get(name) !== text).map(([name]) => name);
  const left = [...known.keys()].filter((name) => !docs.has(name));
  return [...stale, ...left].map((name) => diagnose("rule/stale-docs", { name }, { file: `${folder}/${name}` }));
}
