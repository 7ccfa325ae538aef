import type { Span } from "../../model/entity.ts";
import type { Fact } from "../fact.ts";
import type { Facts } from "../facts.ts";
import type { Kleene } from "../kleene.ts";
import type { ThreadMessage } from "../thread.ts";

/** What one clause says of one fact; spans are what to quote, in the raw text of the fact. */
export type Judgement = { readonly value: Kleene; readonly spans?: readonly Span[] };

/** Judges a fact by one kind of test. */
export type Judge<Test> = (test: Test, fact: Fact, facts: Facts, message: ThreadMessage | undefined) => Judgement;
