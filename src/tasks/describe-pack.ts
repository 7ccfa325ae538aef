import type { RuleSet } from "../engine/rule-set.ts";
import type { RunPack } from "../model/event.ts";

/** The static text of the rules in use, for reporters. */
export function describePack({ pack, checks }: RuleSet): RunPack {
  const { header, rules, sha256 } = pack;
  return {
    name: header.name,
    version: header.version,
    sha256,
    base: header.scoring.base,
    rules: rules.map(({ id, title, family, weight, tracks, tags, description, falsepositives, references, advice }) => ({
      id,
      title,
      family,
      weight,
      tracks,
      tags,
      description,
      falsepositives,
      references,
      ...(advice === undefined ? {} : { advice }),
    })),
    families: Object.fromEntries(Object.entries(header.families).map(([id, { title, axis }]) => [id, { title, axis }])),
    advice: header.advice,
    reporting: header.reporting,
    checks,
  };
}
