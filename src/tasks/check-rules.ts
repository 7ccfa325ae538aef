import { readSubject } from "../importers/canonical/read-subject.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Event, Summary } from "../model/event.ts";
import type { Pack } from "../model/rule.ts";
import { readPacks } from "./read-packs.ts";

export type CheckOptions = {
  readonly packs: readonly string[];
  readonly fixtures: string | undefined;
  /** Warnings count as errors. */
  readonly strict: boolean;
};

/** Every problem of every file of the packs, sorted by place. */
export async function* checkRules({ packs, fixtures, strict }: CheckOptions): AsyncIterable<Event> {
  const { pack, problems, files } = await readPacks(packs, fixtures);
  const found = [...problems, ...(pack === undefined ? [] : checkSubjects(pack))];
  const all = strict ? found.map((problem): Diagnostic => ({ ...problem, severity: "error" })) : found;
  yield* all;
  const errors = all.filter((problem) => problem.severity === "error").length;
  const inputs = files.flatMap(({ files: texts }) => [...texts].map(([name, text]) => ({ name, sha256: "", bytes: text.length })));
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
