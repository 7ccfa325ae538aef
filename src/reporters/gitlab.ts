import { type Problem, toFiled } from "./problem.ts";
import type { Reporter } from "./reporter.ts";
import { escapeJson } from "./text/escape.ts";
import { openFingerprints } from "./text/fingerprint.ts";

/** GitLab's Code Quality report: one JSON array of problems. */
export const reportGitlab: Reporter = async function* (_, events) {
  const problems: Problem[] = [];
  for await (const event of events) {
    const problem = toFiled(event);
    if (problem !== undefined) problems.push(problem);
  }
  const fingerprintOf = openFingerprints();
  const report = problems.map(({ code, severity, message, hint, place }) => ({
    description: hint === undefined ? message : `${message}: ${hint}`,
    check_name: code,
    fingerprint: fingerprintOf(code, place),
    severity: SEVERITIES[severity],
    location: { path: place.file ?? "", lines: { begin: place.line ?? 1 } },
  }));
  yield `${escapeJson(JSON.stringify(report, undefined, 2))}\n`;
};

const SEVERITIES = { error: "major", warning: "minor" } as const satisfies Record<Problem["severity"], string>;
