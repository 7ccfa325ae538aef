/**
 * Judges a subject with a rule set:
 *
 * ```ts
 * import { assess, loadJudges, loadRules, readSubject } from "linkwary";
 * const rules = await loadRules(["linkwary/core"]);
 * const { subject, problems } = readSubject(JSON.parse(text), { strict: false, id: "suspect" });
 * if (subject === undefined) throw new Error(problems.map(({ code }) => code).join());
 * const verdict = assess(rules, subject, { clock: Date.now(), judges: await loadJudges() });
 * ```
 *
 * @packageDocumentation
 */
export { assess } from "./engine/assess.ts";
export type { Context } from "./engine/context.ts";
export type { RuleSet } from "./engine/rule-set.ts";
export { readSubject, type SubjectOptions, type SubjectReading } from "./importers/canonical/read-subject.ts";
export { type Diagnostic, DIAGNOSTICS, type DiagnosticCode, type Place } from "./model/diagnostic.ts";
export type { Judges } from "./model/entity.ts";
export { Failure } from "./model/failure.ts";
export { type Field, type FieldPath, FIELDS } from "./model/fields.ts";
export type { Instant, Interval } from "./model/interval.ts";
export { type Band, BANDS, type Track } from "./model/rule.ts";
export type { Message, Profile, Subject } from "./model/subject.ts";
export type { Evidence, Finding, Verdict } from "./model/verdict.ts";
export { loadRules } from "./tasks/load-rules.ts";
export { parseInstant } from "./text/instant.ts";
export { loadJudges } from "./workers/judges.ts";
