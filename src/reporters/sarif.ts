import type { Run } from "../model/event.ts";
import type { Reporter } from "./reporter.ts";
import type { Closed } from "./sarif/part.ts";
import { openProblems } from "./sarif/problems.ts";
import { openSubjects } from "./sarif/subjects.ts";
import { escapeJson } from "./text/escape.ts";

/** SARIF 2.1.0 (OASIS), as code scanning services read it: one run with the rules that were met, and a result for each time. */
export const reportSarif: Reporter = async function* (run, events) {
  const part = run.command === "assess" ? openSubjects(run) : openProblems();
  for await (const event of events) part.add(event);
  yield `${escapeJson(JSON.stringify(describeLog(run, part.close()), undefined, 2))}\n`;
};

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

function describeLog({ tool }: Run, { rules, results, invocation, artifacts }: Closed): Record<string, unknown> {
  const driver = { name: tool.name, semanticVersion: tool.version, informationUri: "https://www.npmjs.com/package/linkwary", rules };
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      { tool: { driver }, columnKind: "utf16CodeUnits", invocations: [{ executionSuccessful: true, ...invocation }], artifacts, results },
    ],
  };
}
