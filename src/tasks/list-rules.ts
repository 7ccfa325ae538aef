import type { Run } from "../model/event.ts";
import { renderRuleList } from "../reporters/pretty/rule-list.ts";
import { escapeJson } from "../reporters/text/escape.ts";
import { describePack } from "./describe-pack.ts";
import { loadRules } from "./load-rules.ts";

/** The rules of packs as text: for reading, or with all their static text as JSON. */
export async function listRules(packs: readonly string[], format: "pretty" | "json", run: Run): Promise<string> {
  const pack = describePack(await loadRules(packs));
  if (format === "pretty") return renderRuleList(run, pack);
  const { name, version, sha256, families, rules } = pack;
  return `${escapeJson(JSON.stringify({ name, version, sha256, families, rules }, undefined, 2))}\n`;
}
