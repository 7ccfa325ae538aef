import type { Finding } from "../../model/verdict.ts";

/** Findings that are told whole; those that get one line each; and those of which only the number is told. */
export type Reasons = { readonly whole: readonly Finding[]; readonly brief: readonly Finding[]; readonly slight: readonly Finding[] };

const WHOLE = 8;

/** Findings of less than a point say no more than others do: more than so many are not listed. */
const SLIGHT = 1;
const LISTED_SLIGHT = 3;

/** Splits findings, strongest first, for a page that is read from top to bottom. */
export function splitReasons(findings: readonly Finding[]): Reasons {
  const rest = findings.slice(WHOLE);
  const slight = rest.filter(({ counted }) => counted < SLIGHT);
  const isFolded = slight.length > LISTED_SLIGHT;
  return {
    whole: findings.slice(0, WHOLE),
    brief: isFolded ? rest.slice(0, -slight.length) : rest,
    slight: isFolded ? slight : [],
  };
}

/** What all of them count together. */
export function sumCounted(findings: readonly Finding[]): Pick<Finding, "counted"> {
  return { counted: findings.reduce((sum, { counted }) => sum + counted, 0) };
}
