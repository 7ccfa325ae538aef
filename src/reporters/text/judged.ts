import type { Assessment, Run, RunRule } from "../../model/event.ts";

/** What a report of one subject is made from. */
export type Judged = { readonly run: Run; readonly assessment: Assessment };

/** The static text of a rule; undefined only for rules that the pack does not know. */
export function ruleOf({ run }: Pick<Judged, "run">, id: string): RunRule | undefined {
  return run.pack?.rules.find((rule) => rule.id === id);
}

/** The title of a rule as a reader knows it. */
export function titleOf(judged: Pick<Judged, "run">, id: string): string {
  return ruleOf(judged, id)?.title ?? id;
}
