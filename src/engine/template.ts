import type { FieldPath } from "../model/fields.ts";
import type { Placeholder, Template } from "../model/rule.ts";
import { findRecord } from "./derived/watchlist.ts";
import type { Outcome } from "./outcome.ts";
import { showValue } from "./evaluate-clauses.ts";
import { ABSENT, type Fact } from "./fact.ts";
import type { Facts } from "./facts.ts";
import { listRoot } from "./list-root.ts";

/** Fills a rule's message from what it found; what is not known is left as "…". */
export function fillTemplate(template: Template, outcome: Outcome, facts: Facts): string {
  return template.map((part) => (typeof part === "string" ? part : (fill(part, outcome, facts) ?? "…"))).join("");
}

function fill(placeholder: Placeholder, outcome: Outcome, facts: Facts): string | undefined {
  const [message] = outcome.messages;
  switch (placeholder.kind) {
    case "quote":
      return quoteOf(placeholder.selection, outcome);
    case "index":
      return message === undefined ? undefined : String(message.index);
    case "published":
      return (findRecord(facts, "profile") ?? findRecord(facts, "employer"))?.[placeholder.key];
    case "field": {
      const field = placeholder.field as FieldPath;
      const known = facts.elements(listRoot(field), field.startsWith("message.") ? message : undefined)?.map((element) => element(field));
      const fact = known?.find((found) => isShown(found, outcome)) ?? known?.[0];
      return fact === undefined || fact === ABSENT ? undefined : String(showValue(fact));
    }
    default:
      return placeholder satisfies never;
  }
}

/** Of a list, the element that the evidence quotes. */
function isShown(fact: Fact | typeof ABSENT | undefined, { evidence }: Outcome): boolean {
  if (fact === undefined || fact === ABSENT || fact.span === undefined) return false;
  const { pointer, span } = fact;
  return evidence.some((item) => item.kind === "text" && item.pointer === pointer && item.start === span.start && item.end === span.end);
}

function quoteOf(selection: string, outcome: Outcome): string | undefined {
  const found = outcome.evidence.find((evidence) => evidence.kind !== "member" && evidence.selection === selection);
  if (found?.kind === "text") return found.quote;
  return found?.kind === "value" ? String(found.value) : undefined;
}
