import type { RuleSet } from "../engine/rule-set.ts";
import type { CompiledRule } from "../model/compiled-pack.ts";
import type { RunPack, RunRule } from "../model/event.ts";

/** The static text of the rules in use, for reporters; that of the rules is gathered on first use. */
export function describePack({ pack, checks }: RuleSet): RunPack {
  const { header, rules, sha256 } = pack;
  let described: readonly RunRule[] | undefined;
  return {
    name: header.name,
    version: header.version,
    sha256,
    base: header.scoring.base,
    bands: header.scoring.bands,
    get rules() {
      return (described ??= pack.texts.map(({ title, ...text }, place) => {
        const { id, family, weight, tracks } = rules[place] as CompiledRule;
        return { id, title, family, weight, tracks, ...text };
      }));
    },
    families: Object.fromEntries(Object.entries(header.families).map(([id, { title, axis }]) => [id, { title, axis }])),
    advice: header.advice,
    reporting: header.reporting,
    checks,
  };
}
