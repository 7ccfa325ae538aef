import type { Assessment, Listed } from "../model/event.ts";

/** An assessment as one line of a list. */
export function toListed({ verdict, subject }: Assessment): Listed {
  const [first, ...others] = verdict.findings;
  const strongest = others.reduce((most, next) => (next.counted > (most?.counted ?? 0) ? next : most), first);
  const name = subject.profile?.name;
  return {
    kind: "listed",
    id: verdict.id,
    ...(name === undefined ? {} : { name }),
    band: verdict.band,
    score: verdict.score,
    messages: verdict.read.messages,
    ...(verdict.track === undefined ? {} : { track: verdict.track }),
    ...(strongest === undefined ? {} : { sign: strongest.rule }),
  };
}
