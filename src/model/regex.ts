/** A regular expression ready to run, in time that grows with the text: whether it matches somewhere in it. */
export type Regex = (text: string) => boolean;

/** What is wrong with a pattern, and where in it. */
export type RegexProblem = { readonly reason: string; readonly offset: number; readonly length: number };

/** A pattern in RE2 syntax as a rule holds it; unless `cased` it is read on folded text, where case makes no difference. */
export type Pattern = { readonly source: string; readonly cased: boolean };

/** Compiles patterns. The library behind it is not small: it is loaded only for packs that use one. */
export type RegexEngine = (pattern: Pattern) => { readonly regex: Regex } | { readonly problem: RegexProblem };

/** Limits on patterns: the length of one, the steps that it compiles to, and how many there are in a run. */
export const REGEX_LIMITS = { maxLength: 200, maxSteps: 2000, maxPatterns: 500 } as const;
