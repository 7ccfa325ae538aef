import { DIAGNOSTICS, type Place } from "../model/diagnostic.ts";
import type { Run } from "../model/event.ts";
import { type Problem, toFiled } from "./problem.ts";
import type { Reporter } from "./reporter.ts";
import { escapeJson } from "./text/escape.ts";
import { openFingerprints } from "./text/fingerprint.ts";

/** SARIF 2.1.0 (OASIS), as code scanning services read it: one run, a rule for each code that was met. */
export const reportSarif: Reporter = async function* (run, events) {
  const problems: Problem[] = [];
  let more = 0;
  for await (const event of events) {
    const problem = toFiled(event);
    if (problem === undefined) continue;
    if (problems.length < MAX_RESULTS) problems.push(problem);
    else more += 1;
  }
  yield `${escapeJson(JSON.stringify(describeLog(run, problems, more), undefined, 2))}\n`;
};

/** What GitHub takes of one run. */
const MAX_RESULTS = 25_000;

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

function describeLog({ tool }: Run, problems: readonly Problem[], more: number): Record<string, unknown> {
  const codes = [...new Set(problems.map(({ code }) => code))].toSorted();
  const fingerprintOf = openFingerprints();
  const left = more === 0 ? [] : [{ level: "warning", message: { text: `${more} more problems are left out` } }];
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            informationUri: "https://www.npmjs.com/package/linkwary",
            rules: codes.map(describeCode),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: true, toolConfigurationNotifications: left }],
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
      },
    ],
  };
}

function describeCode(code: string): Record<string, unknown> {
  const known: { message: string; hint?: string; severity: string } | undefined = (
    DIAGNOSTICS as Readonly<Record<string, { message: string; hint?: string; severity: string }>>
  )[code];
  return {
    id: code,
    name: code.replaceAll(/(?:^|[/-])([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: known?.message ?? "a test did not come out as expected" },
    help: { text: known?.hint ?? "see docs/rules.md" },
    defaultConfiguration: { level: known?.severity ?? "error" },
  };
}

/** Columns and lines count from one in both; a file that could not be read has no region. */
function locate({ file, line, column, length, text }: Place): { readonly physicalLocation: Record<string, unknown> }[] {
  if (file === undefined) return [];
  const artifactLocation = { uri: toUri(file) };
  if (line === undefined) return [{ physicalLocation: { artifactLocation } }];
  const startColumn = column ?? 1;
  const region = { startLine: line, startColumn, ...(length === undefined ? {} : { endColumn: startColumn + length }) };
  const snippet = text === undefined ? {} : { snippet: { text } };
  return [{ physicalLocation: { artifactLocation, region: { ...region, ...snippet } } }];
}

/** A path as a relative reference: each part encoded, separators kept. */
function toUri(path: string): string {
  return path
    .replaceAll("\\", "/")
    .split("/")
    .map((part) => encodeURIComponent(part.replaceAll(/[\ud800-\udfff]/gu, "\ufffd")))
    .join("/");
}
