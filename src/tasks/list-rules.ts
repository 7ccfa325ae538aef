import type { Run } from "../model/event.ts";
import { renderResolved } from "../reporters/pretty/resolved-rules.ts";
import { renderRuleList } from "../reporters/pretty/rule-list.ts";
import { escapeJson } from "../reporters/text/escape.ts";
import { describePack } from "./describe-pack.ts";
import { loadRules } from "./load-rules.ts";
import { readSoundPacks } from "./read-packs.ts";

/** Every rule as its packs have written it, key by key, with where each value came from. Rule errors end the task. */
export async function listResolved(packs: readonly string[], format: "pretty" | "json", run: Run): Promise<string> {
  const { written, pack } = await readSoundPacks(packs);
  if (format === "pretty") return renderResolved(run, pack.header, written);
  const rules = written.map(({ id, keys }) => ({ id, keys: Object.fromEntries(keys.map(({ key, ...value }) => [key, value])) }));
  return `${escapeJson(JSON.stringify({ name: pack.header.name, version: pack.header.version, rules }, undefined, 2))}\n`;
}

/** The rules of packs as text: for reading, or with all their static text as JSON. */
export async function listRules(packs: readonly string[], format: "pretty" | "json", run: Run): Promise<string> {
  const pack = describePack(await loadRules(packs));
  if (format === "pretty") return renderRuleList(run, pack);
  const { name, version, sha256, families, rules } = pack;
  return `${escapeJson(JSON.stringify({ name, version, sha256, families, rules }, undefined, 2))}\n`;
}
