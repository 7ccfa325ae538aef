import type { ScoredAxis } from "../../model/rule.ts";
import type { AxisResult, Finding, Verdict } from "../../model/verdict.ts";
import { formatDay } from "./day.ts";
import { type Judged, titleOf } from "./judged.ts";
import { wordBand } from "./wording.ts";

/** What masks do, and what they cannot know. */
export const MASKS_SAID =
  "recipient and third parties are masked, the same one by the same mask in each record; read it before it goes on: who is named in passing may not be";

/** `64.0 points − 50 base = 14.0 → 73` */
export function wordSum({ run, assessment }: Judged): string {
  const { points, score } = assessment.verdict;
  const base = run.pack?.base ?? 0;
  return `${(points - base).toFixed(1)} points − ${Math.abs(base)} base = ${signed(points)} → ${score}`;
}

/** With the sign that is as wide as a digit. */
function signed(points: number): string {
  return points.toFixed(1).replace("-", "−");
}

/** What a finding counts: `+22.0`, `−4.0`. */
export function wordPoints({ counted }: Pick<Finding, "counted">): string {
  return counted === 0 ? "0.0" : `${counted < 0 ? "−" : "+"}${Math.abs(counted).toFixed(1)}`;
}

/** The band of an axis, or how much of it could be checked. */
export function wordAxis({ run }: Pick<Judged, "run">, axis: ScoredAxis, { band, coverage }: AxisResult): string {
  const checks = run.pack?.checks[axis] ?? 0;
  if (band !== "insufficient-data") return band;
  return checks === 0 ? "the pack has no checks" : `not enough data, ${Math.round(coverage * checks)} of ${checks} checks`;
}

/** `contact, rapport in message 1; task in 3; meeting in 8 (7 Sep to 11 Sep)` */
export function wordStages(timeline: Verdict["timeline"]): string {
  const course = timeline.toSorted((a, b) => a.messageIndex - b.messageIndex);
  const messages = [...new Set(course.map(({ messageIndex }) => messageIndex))];
  const stages = messages.map((message, place) => {
    const started = course.flatMap(({ stage, messageIndex }) => (messageIndex === message ? [stage] : []));
    return `${started.join(", ")} in ${place === 0 ? "message " : ""}${message}`;
  });
  const days = [course.at(0)?.at, course.at(-1)?.at].flatMap((at) => (at === undefined ? [] : [formatDay(at, false)]));
  const [first, last] = days;
  const span = first === undefined || last === undefined ? "" : ` (${first === last ? first : `${first} to ${last}`})`;
  return stages.join("; ") + span;
}

/** How soon somebody should look at it, and why. */
export function wordHandling({ assessment }: Pick<Judged, "assessment">): string {
  const { verdict } = assessment;
  const strongest = verdict.exposures.find(({ exposure }) => exposure === verdict.exposure) ?? verdict.exposures[0];
  if (strongest !== undefined) return `${verdict.priority}: ${strongest.message}`;
  return verdict.exposureKnown
    ? `${verdict.priority}: the person approached shows no special exposure`
    : `${verdict.priority}: nothing is known of the person approached`;
}

/** Why some of it has no points: a decisive reason stands against it, or no reason at all. */
export function wordUncounted({ assessment }: Pick<Judged, "assessment">): string {
  const { reassurance, axes } = assessment.verdict;
  const uncounted = reassurance.filter(({ counted }) => counted === 0);
  if (uncounted.length === 0) return "";
  return uncounted.some(({ axis }) => axes[axis].points > 0)
    ? "found, but not counted against a decisive reason"
    : "counted only where there is something to set it against";
}

/** What dropping the rule that weighs most would leave; undefined where that would change nothing that matters. */
export function wordChange(judged: Judged): string | undefined {
  const { band, counterfactual } = judged.assessment.verdict;
  if (counterfactual === undefined || (band === "low" && counterfactual.band === "low")) return undefined;
  const title = titleOf(judged, counterfactual.without);
  const left = `${counterfactual.score}, ${wordBand(counterfactual.band)}`;
  return counterfactual.band === band ? `no single reason: without “${title}” still ${left}` : `without “${title}”: ${left}`;
}

/** What would allow checks that were not made, by where the fields stand that they lacked: "a, b and c"; empty where nothing is known to. */
export function wordFurther({ notEvaluable }: Pick<Verdict, "notEvaluable">): string {
  const [last, ...others] = FURTHER.flatMap(([roots, words]) =>
    notEvaluable.some(({ field }) => roots.some((root) => field === root || field.startsWith(`${root}.`))) ? [words] : [],
  ).reverse();
  return last === undefined ? "" : others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
}

const FURTHER = [
  [["messages", "thread"], "an export of the conversation (linkwary formats says how to get one)"],
  [["message.attachments"], "the names of the files that were sent"],
  [["profile", "employer"], "the other side's profile and employer as a file (--profile)"],
  [["checks"], "answers that only a person can find out (--ask)"],
] as const;
