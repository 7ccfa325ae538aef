import { assess } from "../engine/assess.ts";
import { compilePack } from "../engine/compile.ts";
import type { Context } from "../engine/context.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Origin, Run } from "../model/event.ts";
import type { Move, RulesDiff } from "../model/rules-diff.ts";
import type { Subject } from "../model/subject.ts";
import type { Verdict } from "../model/verdict.ts";
import { writeRulesDiff } from "../reporters/markdown/rules-diff.ts";
import { renderRulesDiff } from "../reporters/pretty/rules-diff.ts";
import { escapeJson } from "../reporters/text/escape.ts";
import { loadJudges } from "../workers/judges.ts";
import { compareRules, compareValues } from "./compare-rules.ts";
import { importInputs } from "./import-inputs.ts";
import { openRules } from "../workers/open-rules.ts";
import { readSoundPacks, type SoundPacks } from "./read-packs.ts";

export type DiffOptions = {
  readonly before: string;
  readonly after: string;
  /** Subjects to judge with both. */
  readonly on: readonly string[];
  readonly clock: number;
  readonly signal: AbortSignal;
};

/** What two packs say differently, as text, with the problems of the subjects. Rule errors end the task. */
export async function diffRules(
  options: DiffOptions,
  format: "pretty" | "json" | "markdown",
  run: Run,
): Promise<{ readonly text: string; readonly problems: readonly Diagnostic[] }> {
  const before = await readSoundPacks([options.before]);
  const after = await readSoundPacks([options.after]);
  const { moves, subjects, problems } = await judgeBoth(before, after, options);
  const diff: RulesDiff = {
    before: nameOf(before),
    after: nameOf(after),
    rules: compareRules(before.written, after.written),
    header: compareValues("", headerOf(before), headerOf(after)),
    moves,
    ...(options.on.length === 0 ? {} : { subjects }),
  };
  return { text: write(diff, format, run), problems };
}

function write(diff: RulesDiff, format: "pretty" | "json" | "markdown", run: Run): string {
  switch (format) {
    case "pretty":
      return renderRulesDiff(run, diff);
    case "markdown":
      return writeRulesDiff(diff);
    case "json":
      return `${escapeJson(JSON.stringify(diff, undefined, 2))}\n`;
    default:
      return format satisfies never;
  }
}

function nameOf({ pack }: SoundPacks): RulesDiff["before"] {
  return { name: pack.header.name, version: pack.header.version };
}

function headerOf({ pack }: SoundPacks): object {
  const { name: _, version: __, ...header } = pack.header;
  return header;
}

type Both = { readonly moves: readonly Move[]; readonly subjects: number; readonly problems: readonly Diagnostic[] };

async function judgeBoth(before: SoundPacks, after: SoundPacks, { on, clock, signal }: DiffOptions): Promise<Both> {
  const [moves, problems]: [Move[], Diagnostic[]] = [[], []];
  if (on.length === 0) return { moves, subjects: 0, problems };
  const [old, now] = [await openRules(compilePack(before.pack, "")), await openRules(compilePack(after.pack, ""))];
  const context: Context = { clock, judges: await loadJudges() };
  const reading = { inputs: on, from: undefined, owner: undefined, strict: false, maxErrors: undefined, signal, digests: false };
  let subjects = 0;
  for await (const found of importInputs(reading)) {
    if (found.kind === "diagnostic") problems.push(found);
    if (found.kind !== "subject") continue;
    subjects += 1;
    moves.push(...judge(old, now, found, context));
  }
  return { moves, subjects, problems };
}

function judge(
  old: RuleSet,
  now: RuleSet,
  { subject, origin }: { readonly subject: Subject; readonly origin: Origin },
  context: Context,
): Move[] {
  const [before, after] = [assess(old, subject, context), assess(now, subject, context)];
  if (before.score === after.score && before.band === after.band) return [];
  const [was, is] = [firedIn(before), firedIn(after)];
  return [
    {
      id: subject.id,
      origin,
      before: { score: before.score, band: before.band },
      after: { score: after.score, band: after.band },
      lost: was.filter((rule) => !is.includes(rule)),
      gained: is.filter((rule) => !was.includes(rule)),
    },
  ];
}

function firedIn({ findings, reassurance }: Verdict): string[] {
  return [...findings, ...reassurance].map(({ rule }) => rule);
}
