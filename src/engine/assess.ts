import type { CompiledRule } from "../model/compiled-pack.ts";
import type { Instant } from "../model/interval.ts";
import { type Band, BANDS, type Exposure, EXPOSURES, STAGES } from "../model/rule.ts";
import type { Subject } from "../model/subject.ts";
import type { Evidence, Finding, Verdict } from "../model/verdict.ts";
import { TOKEN, type Tokens } from "../text/tokens.ts";
import type { Context } from "./context.ts";
import { evaluate, evaluateWithout, judgeWithout } from "./evaluate.ts";
import type { Outcome, Outcomes } from "./outcome.ts";
import type { Facts } from "./facts.ts";
import { countingQuoted, openFacts } from "./open-facts.ts";
import type { RuleSet } from "./rule-set.ts";
import { chooseTrack, compareText, type Contribution, findHits, higherBand, type Score, score, sumPoints } from "./score.ts";
import { fillTemplate } from "./template.ts";
import { middle } from "./time.ts";

/**
 * Judges one subject: facts, then rules, then score. Pure and synchronous; the same subject, rules and context give the same
 * verdict. Scores run from 0 to 100; points are log-odds (10 double the odds); source: the rules' own references.
 */
export function assess(ruleSet: RuleSet, subject: Subject, context: Context): Verdict {
  const facts = openFacts(ruleSet, subject, context);
  const outcomes = evaluate(facts);
  const scored = score(ruleSet, outcomes);
  const fired = findFired(ruleSet, outcomes);
  const floors = findFloors(fired);
  const band = raise(scored.band, floors);
  const exposures = findExposures(facts, fired);
  const exposure = exposures.reduce<Exposure>(
    (most, next) => (EXPOSURES.indexOf(next.exposure) > EXPOSURES.indexOf(most) ? next.exposure : most),
    "none",
  );
  const findings = scored.contributions.map((contribution) => toFinding(facts, outcomes, contribution));
  const track = chooseTrack(scored.contributions);
  return {
    id: subject.id,
    score: scored.score,
    band,
    points: scored.points,
    ...(track === undefined ? {} : { track }),
    priority: ruleSet.pack.header.scoring.priority[band][EXPOSURES.indexOf(exposure)] ?? "routine",
    exposure,
    exposureKnown: subject.recipient !== undefined,
    axes: scored.axes,
    findings: findings.filter((finding) => finding.points > 0).sort(byCounted),
    reassurance: findings.filter((finding) => finding.points < 0).sort(byCounted),
    exposures,
    exceptions: findExceptions(ruleSet, outcomes),
    ...judgeQuoted(facts, outcomes, band),
    notEvaluable: countMissing(ruleSet, outcomes),
    raisedBy: floors.filter(({ floor }) => BANDS.indexOf(floor) > BANDS.indexOf(scored.band)),
    ...findCounterfactual(facts, outcomes, scored),
    timeline: buildTimeline(ruleSet, outcomes, scored),
    reference: toIso(facts.reference.instant),
    referenceFrom: facts.reference.from,
    read: measureText(facts),
    experimental: findExperimental(fired),
  };
}

/** Evidence items that a finding keeps of each selection. */
const MAX_EVIDENCE = 20;

function toFinding(facts: Facts, outcomes: Outcomes, { rule, place, axis, counted }: Contribution): Finding {
  const outcome = outcomeAt(outcomes, place);
  const evidence = limitEvidence(outcome.evidence);
  const more = outcome.evidence.length - evidence.length;
  return {
    rule: rule.id,
    family: rule.family,
    axis,
    points: rule.weight,
    counted,
    message: fillTemplate(rule.message, outcome, facts),
    evidence,
    ...(more > 0 ? { more } : {}),
    ...(outcome.uncheckedExceptions.length > 0 ? { uncheckedExceptions: outcome.uncheckedExceptions } : {}),
  };
}

function outcomeAt(outcomes: Outcomes, place: number): Outcome {
  const outcome = outcomes[place];
  if (outcome === undefined) throw new Error(`rule ${place} was not evaluated`);
  return outcome;
}

function limitEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const counts = new Map<string, number>();
  return evidence.filter((item) => {
    const selection = item.kind === "member" ? "" : item.selection;
    const count = (counts.get(selection) ?? 0) + 1;
    counts.set(selection, count);
    return count <= MAX_EVIDENCE;
  });
}

/** Strongest first, then by rule id. */
function byCounted(a: Finding, b: Finding): number {
  return Math.abs(b.counted) - Math.abs(a.counted) || Math.abs(b.points) - Math.abs(a.points) || compareText(a.rule, b.rule);
}

type Fired = { readonly rule: CompiledRule; readonly outcome: Outcome; readonly place: number };

/** All rules that hold. */
function findFired(ruleSet: RuleSet, outcomes: Outcomes): readonly Fired[] {
  const found: Fired[] = [];
  for (let place = 0; place < outcomes.length; place++) {
    const outcome = outcomes[place];
    if (outcome?.value === true) found.push({ rule: ruleSet.pack.rules[place] as CompiledRule, place, outcome });
  }
  return found;
}

function findFloors(fired: readonly Fired[]): { readonly rule: string; readonly floor: Band }[] {
  return fired.flatMap(({ rule }) => (rule.floor === undefined || rule.status !== "stable" ? [] : [{ rule: rule.id, floor: rule.floor }]));
}

function raise(band: Band, floors: readonly { readonly floor: Band }[]): Band {
  return floors.reduce((raised, { floor }) => higherBand(raised, floor), band);
}

function findExposures(facts: Facts, fired: readonly Fired[]): Verdict["exposures"] {
  return fired.flatMap(({ rule, outcome }) => {
    if (rule.exposure === undefined || rule.status !== "stable") return [];
    const message = fillTemplate(rule.message, outcome, facts);
    return [{ rule: rule.id, exposure: rule.exposure, message, evidence: limitEvidence(outcome.evidence) }];
  });
}

function findExceptions(ruleSet: RuleSet, outcomes: Outcomes): Verdict["exceptions"] {
  const found: Verdict["exceptions"][number][] = [];
  for (const place of ruleSet.detections) {
    const exception = outcomes[place]?.exception;
    if (exception !== undefined) found.push({ rule: ruleSet.pack.rules[place]?.id ?? "", exception });
  }
  return found;
}

function findExperimental(fired: readonly Fired[]): string[] {
  return fired.flatMap(({ rule }) => (rule.status === "experimental" ? [rule.id] : []));
}

/** Judges again with quoted text counted, where there is any: what it would add, and whether it would raise the band. */
function judgeQuoted(facts: Facts, outcomes: Outcomes, band: Band): Pick<Verdict, "notCounted" | "bandIfCounted"> {
  if (!facts.thread.some((message) => message.uncounted().some((span) => !span.known))) return { notCounted: [] };
  const counting = countingQuoted(facts);
  const counted = evaluate(counting);
  const fired = findFired(facts.ruleSet, counted);
  const notCounted = fired.flatMap(({ rule, place, outcome }) => {
    const isNew = outcomeAt(outcomes, place).value !== true && rule.weight > 0;
    return isNew ? [{ rule: rule.id, evidence: limitEvidence(outcome.evidence) }] : [];
  });
  const bandIfCounted = raise(score(facts.ruleSet, counted).band, findFloors(fired));
  return BANDS.indexOf(bandIfCounted) > BANDS.indexOf(band) ? { notCounted, bandIfCounted } : { notCounted };
}

/** Fields that were missing, with how many scored rules they would have served. */
function countMissing(ruleSet: RuleSet, outcomes: Outcomes): Verdict["notEvaluable"] {
  const counts = new Map<string, number>();
  for (const place of ruleSet.signs) {
    const missing = outcomes[place]?.missing ?? [];
    for (const field of missing.length > 1 ? new Set(missing) : missing) {
      const name = field === "message" ? "messages" : field;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].map(([field, rules]) => ({ field, rules })).sort((a, b) => b.rules - a.rules || compareText(a.field, b.field));
}

/** The finding without which the points would be lowest; ties by its counted points, then by rule id. */
function findCounterfactual(facts: Facts, outcomes: Outcomes, scored: Score): Pick<Verdict, "counterfactual"> {
  const { ruleSet } = facts;
  const signs = scored.contributions.filter((contribution) => contribution.rule.weight > 0);
  if (signs.length === 0) return {};
  const hits = findHits(ruleSet, outcomes.entries());
  const tries = signs.map((contribution) => {
    const changed = judgeWithout(facts, outcomes, contribution.place);
    const left = hits.filter(({ place }) => !changed.has(place));
    return { contribution, points: sumPoints(ruleSet, [...left, ...findHits(ruleSet, changed)]) };
  });
  tries.sort(
    (a, b) =>
      a.points - b.points || b.contribution.counted - a.contribution.counted || compareText(a.contribution.rule.id, b.contribution.rule.id),
  );
  const [lowest] = tries;
  if (lowest === undefined) return {};
  const without = evaluateWithout(facts, outcomes, lowest.contribution.place);
  const dropped = score(ruleSet, without);
  const band = raise(dropped.band, findFloors(findFired(ruleSet, without)));
  return { counterfactual: { without: lowest.contribution.rule.id, score: dropped.score, band } };
}

/** The first message of each stage that a finding's family belongs to. */
function buildTimeline(ruleSet: RuleSet, outcomes: Outcomes, scored: Score): Verdict["timeline"] {
  return STAGES.flatMap((stage) => {
    const messages = scored.contributions.flatMap(({ rule, place, counted }) =>
      counted > 0 && ruleSet.pack.header.families[rule.family]?.stage === stage ? outcomeAt(outcomes, place).messages : [],
    );
    const [first] = messages.toSorted((a, b) => a.index - b.index);
    if (first === undefined) return [];
    const at = first.sentAt === undefined ? {} : { at: toIso(first.sentAt) };
    return [{ stage, messageIndex: first.index, ...at }];
  });
}

function measureText(facts: Facts): Verdict["read"] {
  const own = facts.writtenBy("subject");
  const words = own.reduce((sum, message) => sum + countWords(message.reading().tokens()), 0);
  const isAsGiven = facts.thread.every(({ given, index }) => given === index - 1);
  return { messages: own.length, words, ...(isAsGiven ? {} : { order: facts.thread.map(({ given }) => given) }) };
}

function countWords({ kinds, count }: Tokens): number {
  let words = 0;
  for (let at = 0; at < count; at++) if (kinds[at] === TOKEN.word) words += 1;
  return words;
}

/** An instant as RFC 3339; a local time keeps its own hands, as no zone is known. */
function toIso(instant: Instant): string {
  return new Date(instant.local ? middle(instant) : instant.min).toISOString().replace(".000Z", "Z");
}
