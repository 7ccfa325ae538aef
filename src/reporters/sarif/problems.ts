import { type DiagnosticCode, DIAGNOSTICS } from "../../model/diagnostic.ts";
import type { Wording } from "../../model/diagnostics/wording.ts";
import { type Problem, toFiled } from "../problem.ts";
import { openFingerprints } from "../text/fingerprint.ts";
import { locate } from "./locate.ts";
import { MAX_RESULTS, type Part, wordLeft } from "./part.ts";

/** Problems of rules and their tests: a rule for each code that was met. */
export function openProblems(): Part {
  const problems: Problem[] = [];
  let more = 0;
  return {
    add: (event) => {
      const problem = toFiled(event);
      if (problem === undefined) return;
      if (problems.length < MAX_RESULTS) problems.push(problem);
      else more += 1;
    },
    close: () => {
      const codes = [...new Set(problems.map(({ code }) => code))].toSorted();
      const fingerprintOf = openFingerprints();
      return {
        rules: codes.map(describeCode),
        invocation: { toolConfigurationNotifications: wordLeft(more) },
        results: problems.map((problem) => ({
          ruleId: problem.code,
          ruleIndex: codes.indexOf(problem.code),
          level: problem.severity,
          message: { text: problem.hint === undefined ? problem.message : `${problem.message}: ${problem.hint}` },
          locations: locate(problem.place),
          relatedLocations: problem.related.flatMap(({ label, place }, id) =>
            locate(place).map((location) => ({ id, message: { text: label }, ...location })),
          ),
          partialFingerprints: { primaryLocationLineHash: fingerprintOf(problem.code, problem.place) },
        })),
      };
    },
  };
}

function describeCode(code: DiagnosticCode): Record<string, unknown> {
  const { message, hint, severity }: Wording = DIAGNOSTICS[code];
  return {
    id: code,
    name: code.replaceAll(/(?:^|[/-])([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: message },
    help: { text: hint ?? "see docs/rules.md" },
    defaultConfiguration: { level: severity },
  };
}
