import type { Run } from "../model/event.ts";

/** How to check a bundle, and what it can prove. */
export function readmeOf({ tool, pack }: Run, paths: readonly string[]): string {
  const rules =
    pack === undefined ? "" : ` with the rules ${printable(pack.name)} ${printable(pack.version)} (SHA-256 ${printable(pack.sha256)})`;
  const page = paths.includes("report.html") ? "report.html    the same for people, for any browser\n" : "";
  const inputs = !paths.some((path) => path.startsWith("inputs/"))
    ? "The inputs are left out, because recipient and third parties are masked; their digests are in manifest.json.\n"
    : "inputs/        the files as they were given, not changed\n";
  return `Record of an assessment by ${tool.name} ${tool.version}${rules}.

result.json    the verdict with its reasons, linkwary/report/v1
${page}manifest.json  what was read and what was used, with digests
SHA256SUMS     digests of all files
${inputs}
To check that no file has changed since the record was made:

    sha256sum -c SHA256SUMS          (Linux)
    shasum -a 256 -c SHA256SUMS      (macOS)

To check that the record as a whole is the one that was made, note the digest of this archive where nobody can change it (a ticket,
an e-mail, a time-stamping service) on the day it is made, and compare:

    sha256sum record.zip

To come to the same result again, install that version of ${tool.name} and run it on the inputs with the same rules; the instant that
ages were counted to is given with each verdict as "reference" and is passed with --now ("referenceFrom" then says so):

    ${tool.name} assess inputs/1/* --now <reference> --format json

Signs are reasons to look, not a judgement of a person.
`;
}

/** On one line, for any terminal. */
function printable(text: string): string {
  return text.replaceAll(/[^ -~]/gu, "?");
}
