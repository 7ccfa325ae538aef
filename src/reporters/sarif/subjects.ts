import type { Assessment, Run, RunRule, Summary } from "../../model/event.ts";
import type { Band } from "../../model/rule.ts";
import type { Finding } from "../../model/verdict.ts";
import { type Problem, toFiled } from "../problem.ts";
import { openFingerprints } from "../text/fingerprint.ts";
import { ruleOf } from "../text/judged.ts";
import { wordPlace } from "../text/evidence.ts";
import { wordPoints } from "../text/verdict-words.ts";
import { locate, toUri } from "./locate.ts";
import { MAX_RESULTS, type Part, wordLeft } from "./part.ts";

/** Subjects: each an artifact within the file that it stands in, with a result for each rule that fired. */
export function openSubjects(run: Run): Part {
  const found: (readonly [Assessment, Finding])[] = [];
  const assessments: Assessment[] = [];
  const problems: Problem[] = [];
  let inputs: Summary["inputs"] = [];
  let more = 0;
  return {
    add: (event) => {
      if (event.kind === "summary") inputs = event.inputs;
      const problem = toFiled(event);
      if (problem !== undefined) problems.push(problem);
      if (event.kind !== "assessment") return;
      assessments.push(event);
      for (const finding of event.verdict.findings) {
        if (found.length < MAX_RESULTS) found.push([event, finding]);
        else more += 1;
      }
    },
    close: () => {
      const ids = [...new Set(found.map(([, { rule }]) => rule))].toSorted();
      const fingerprintOf = openFingerprints();
      return {
        rules: ids.map((id) => describeRule(id, ruleOf({ run }, id))),
        artifacts: listArtifacts(assessments, inputs),
        invocation: { toolConfigurationNotifications: wordLeft(more), toolExecutionNotifications: problems.map(notify) },
        results: found.map(([assessment, finding]) => ({
          ...describeResult(assessment, finding),
          ruleIndex: ids.indexOf(finding.rule),
          partialFingerprints: {
            primaryLocationLineHash: fingerprintOf(finding.rule, { file: assessment.verdict.id, text: quotesOf(finding) }),
          },
        })),
      };
    },
  };
}

/** What a reviewer is shown first: a subject of the band `high`. */
const LEVELS = { high: "error", medium: "warning", low: "note", "insufficient-data": "note" } as const satisfies Record<Band, string>;

function describeResult({ origin, subject, verdict }: Assessment, finding: Finding): Record<string, unknown> {
  const place = wordPlace(finding.evidence, subject.messages);
  const pointers = finding.evidence.flatMap((item) => (item.kind === "text" ? [item.pointer] : []));
  const [file] = locate({ file: origin.name, line: origin.line ?? 1 });
  return {
    ruleId: finding.rule,
    level: LEVELS[verdict.band],
    message: { text: `${finding.message}${place === "" ? "" : ` (${place})`}: ${verdict.id} has ${verdict.score}/100, ${verdict.band}` },
    locations: [
      { ...file, logicalLocations: [{ name: verdict.id, fullyQualifiedName: `${verdict.id}${pointers[0] ?? ""}`, kind: "object" }] },
    ],
    properties: { band: verdict.band, score: verdict.score, points: wordPoints(finding), family: finding.family, axis: finding.axis },
  };
}

function quotesOf({ evidence, message }: Finding): string {
  const quotes = evidence.flatMap((item) => (item.kind === "text" ? [item.quote] : []));
  return quotes.length === 0 ? message : quotes.join("\n");
}

function describeRule(id: string, rule: RunRule | undefined): Record<string, unknown> {
  if (rule === undefined) return { id };
  const { title, description, falsepositives, advice, references, tags } = rule;
  const help = [
    ...falsepositives.map((reading) => `Honest reading: ${reading}`),
    ...(advice === undefined ? [] : [`What to do: ${advice}`]),
  ];
  const source = references.find(({ url }) => /^https:\/\/[\w.-]+(?:[/?#][\w.~%!$&'()*+,;=:@/?#-]*)?$/u.test(url));
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: description },
    help: { text: help.length === 0 ? description : help.join("\n") },
    ...(source === undefined ? {} : { helpUri: source.url }),
    properties: { tags: [...new Set(tags)] },
  };
}

/** Files with what is known of their bytes, then the subjects within them. */
function listArtifacts(assessments: readonly Assessment[], inputs: Summary["inputs"]): Record<string, unknown>[] {
  const names = [...new Set([...inputs.map(({ name }) => name), ...assessments.map(({ origin }) => origin.name)])];
  const files = names.map((name) => {
    const input = inputs.find((other) => other.name === name);
    const known = input === undefined ? {} : { length: input.bytes, hashes: { "sha-256": input.sha256 } };
    return { location: { uri: toUri(name) }, roles: ["analysisTarget"], ...known };
  });
  const subjects = assessments.map(({ origin, verdict }) => ({
    location: { uri: `${toUri(origin.name)}#${toUri(verdict.id)}` },
    parentIndex: names.indexOf(origin.name),
    description: { text: `${verdict.id}: ${verdict.score}/100, ${verdict.band}` },
  }));
  return [...files, ...subjects];
}

function notify({ code, severity, message, hint, place }: Problem): Record<string, unknown> {
  return {
    descriptor: { id: code },
    level: severity,
    message: { text: hint === undefined ? message : `${message}: ${hint}` },
    locations: locate(place),
  };
}
