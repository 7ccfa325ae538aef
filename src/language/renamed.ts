import { children, step } from "./cursor.ts";
import type { Report } from "./report.ts";
import type { RuleSource } from "./source.ts";

/** A report that knows the rules that were renamed (`related: [{ type: renamed, id }]`): a former id means today's. */
export function nameRenamed(sources: readonly RuleSource[], report: Report): Report {
  const renamed = new Map(sources.flatMap((source) => formerIds(source).map((former) => [former, source.id] as const)));
  return (code, args, place, related) => {
    const today = code === "rule/unknown-rule" ? renamed.get(String(args["id"])) : undefined;
    report(code, today === undefined ? args : { ...args, suggestion: today, other: undefined }, place, related);
  };
}

function formerIds({ keys, isStray }: RuleSource): string[] {
  const related = isStray ? undefined : keys.get("related");
  const entries = related === undefined ? [] : children(related).map(({ at }) => at);
  return entries.filter((at) => step(at, "type")?.value === "renamed").flatMap((at) => readId(step(at, "id")?.value));
}

function readId(id: unknown): string[] {
  return typeof id === "string" ? [id] : [];
}
