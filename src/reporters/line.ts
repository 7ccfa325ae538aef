import type { Assessment } from "../model/event.ts";
import type { Band, Track } from "../model/rule.ts";
import type { Finding, Verdict } from "../model/verdict.ts";

/** An assessment as one line of a table. */
export type Line = {
  readonly id: string;
  readonly name?: string;
  readonly band: Band;
  readonly score: number;
  readonly messages: number;
  readonly track?: Track | "mixed";
  /** The rule that weighs most. */
  readonly sign?: string;
};

/** What a table says of a subject: little, however long its thread is. */
export function toLine({ verdict, subject }: Assessment): Line {
  const strongest = findStrongest(verdict);
  const name = subject.profile?.name;
  return {
    id: verdict.id,
    ...(name === undefined ? {} : { name }),
    band: verdict.band,
    score: verdict.score,
    messages: verdict.read.messages,
    ...(verdict.track === undefined ? {} : { track: verdict.track }),
    ...(strongest === undefined ? {} : { sign: strongest.rule }),
  };
}

/** The assessment with no more than its line says: what of many is kept of each. */
export function toLean({ kind, origin, verdict, subject }: Assessment): Assessment {
  const strongest = findStrongest(verdict);
  const name = subject.profile?.name;
  return {
    kind,
    origin,
    subject: { id: subject.id, ...(name === undefined ? {} : { profile: { name } }) },
    verdict: {
      ...verdict,
      findings: strongest === undefined ? [] : [{ ...strongest, evidence: [] }],
      reassurance: [],
      exposures: [],
      exceptions: [],
      notCounted: [],
      notEvaluable: [],
      timeline: [],
    },
  };
}

function findStrongest({ findings: [first, ...others] }: Verdict): Finding | undefined {
  return others.reduce((most, next) => (next.counted > (most?.counted ?? 0) ? next : most), first);
}
