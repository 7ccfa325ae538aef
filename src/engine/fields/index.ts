import type { CompiledTest } from "../../model/compiled-pack.ts";
import type { Fact } from "../fact.ts";
import type { Facts } from "../facts.ts";
import type { ThreadMessage } from "../thread.ts";
import { judgeBoolean } from "./boolean.ts";
import { judgeDate } from "./date.ts";
import { judgeFieldref } from "./fieldref.ts";
import { judgeIn } from "./in.ts";
import type { Judge, Judgement } from "./judgement.ts";
import { judgeNumber } from "./number.ts";
import { judgePhrase, judgePhraseCount } from "./phrase.ts";
import { judgeText } from "./text.ts";

/** Tests that look at a field's elements as a whole: see `elements.ts`. */
export type WholeTest = Extract<CompiledTest, { kind: "count" | "exists" }>;
/** Tests that look at one fact at a time. */
export type FactTest = Exclude<CompiledTest, WholeTest>;

const JUDGES = {
  text: judgeText,
  in: judgeIn,
  phrase: judgePhrase,
  "phrase-count": judgePhraseCount,
  boolean: judgeBoolean,
  number: judgeNumber,
  date: judgeDate,
  fieldref: judgeFieldref,
} as const satisfies { [Kind in FactTest["kind"]]: Judge<Extract<FactTest, { kind: Kind }>> };

/** Judges one fact by a clause's test. */
export function judgeFact(test: FactTest, fact: Fact, facts: Facts, message: ThreadMessage | undefined): Judgement {
  // The table is keyed by the test's own kind, which TypeScript cannot follow.
  return (JUDGES[test.kind] as Judge<FactTest>)(test, fact, facts, message);
}
