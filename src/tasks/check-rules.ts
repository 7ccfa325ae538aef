import { readSubject } from "../importers/canonical/read-subject.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Event, Summary } from "../model/event.ts";
import type { Pack } from "../model/rule.ts";
import { readBaseline, subtractBaseline } from "./baseline.ts";
import { fixRules } from "./fix-rules.ts";
import { checkFiles, readPackFiles } from "./read-packs.ts";

export type CheckOptions = {
  readonly packs: readonly string[];
  readonly fixtures: string | undefined;
  /** A SARIF report whose problems are known and do not count. */
  readonly baseline: string | undefined;
  /** Correct what can be corrected without a doubt, in the files. */
  readonly fix: boolean;
  /** Warnings count as errors. */
  readonly strict: boolean;
};

/** What was corrected, then every problem of every file of the packs, sorted by place. */
export async function* checkRules({ packs, fixtures, baseline, fix, strict }: CheckOptions): AsyncIterable<Event> {
  const known = baseline === undefined ? undefined : readBaseline(baseline);
  const written = readPackFiles(packs, fixtures);
  const { texts, fixes } = fix ? await fixRules(written) : { texts: written, fixes: [] };
  yield* fixes;
  const { pack, problems, files } = await checkFiles(texts);
  const found = [...problems, ...(pack === undefined ? [] : checkSubjects(pack))];
  const told = known === undefined ? found : subtractBaseline(found, known);
  const all = strict ? told.map((problem): Diagnostic => ({ ...problem, severity: "error" })) : told;
  yield* all;
  const errors = all.filter((problem) => problem.severity === "error").length;
  const inputs = files.flatMap(({ files: read }) => [...read].map(([name, text]) => ({ name, sha256: "", bytes: text.length })));
  const bands = { "insufficient-data": 0, low: 0, medium: 0, high: 0 };
  yield { kind: "summary", subjects: 0, bands, errors, warnings: all.length - errors, inputs } satisfies Summary;
}

/** The subject of a test is a record like any other. */
function checkSubjects(pack: Pack): Diagnostic[] {
  return pack.rules.flatMap((rule) =>
    rule.tests.flatMap((test) => {
      const { problems } = readSubject(test.subject, { strict: true, id: "test" });
      return problems.map(({ args, place }) => {
        const reason = `${place.pointer ?? "/"}: expected ${args["expected"] ?? "another key"}, found ${args["found"] ?? `\`${args["key"]}\``}`;
        return diagnose("rule/bad-subject", { reason }, test.place);
      });
    }),
  );
}
