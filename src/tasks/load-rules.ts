import { compilePack } from "../engine/compile.ts";
import { decodePack, encodePack } from "../engine/pack-file.ts";
import { openRuleSet, type RuleSet } from "../engine/rule-set.ts";
import { readFixtures, readPackFile, readRuleFiles, type RuleFiles } from "../io/rule-files.ts";
import { SHIPPED } from "../io/shipped.ts";
import type { CompiledPack } from "../model/compiled-pack.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { Failure } from "../model/failure.ts";
import type { Pack } from "../model/rule.ts";

/** The name of the shipped pack. */
export const CORE = "linkwary/core";

/** The rules of a run, ready to judge. The shipped pack alone is read in its compiled form. Rule errors end the task. */
export async function loadRules(packs: readonly string[]): Promise<RuleSet> {
  const compiled = packs.length === 1 && packs[0] === CORE ? decodePack(readPackFile(SHIPPED.compiled)) : undefined;
  return openRuleSet(compiled ?? (await compilePacks(packs)));
}

/** What packs say, with every problem: for commands whose result the problems are. */
export type LoadedPacks = {
  readonly pack: Pack | undefined;
  readonly problems: readonly Diagnostic[];
  readonly files: readonly RuleFiles[];
  readonly sha256: string;
};

/** Reads and checks packs; fixtures are read from the folder that is named, else from where they usually stand. */
export async function readPacks(packs: readonly string[], fixtures?: string): Promise<LoadedPacks> {
  // The rule language brings a YAML parser and zod: loaded only where rules are read from text.
  const [{ loadPacks }, { digestFiles }] = await Promise.all([import("../language/load.ts"), import("../io/digest.ts")]);
  const files = packs.map((name) => readRuleFiles(name === CORE ? SHIPPED.rules : name));
  const found = readFirstFixtures(packs, fixtures);
  const unreadable = [...files, ...found].flatMap(({ problems }) => problems);
  const loaded = loadPacks(files, new Map(found.flatMap((folder) => [...folder.files])));
  return { pack: loaded.pack, problems: [...unreadable, ...loaded.problems], files, sha256: digestFiles(files.map((pack) => pack.files)) };
}

/** Compiles packs to the bytes of a pack file. */
export async function compilePackFile(packs: readonly string[]): Promise<Uint8Array> {
  return encodePack(await compilePacks(packs));
}

async function compilePacks(packs: readonly string[]): Promise<CompiledPack> {
  const { pack, problems, sha256 } = await readPacks(packs);
  const errors = problems.filter((problem) => problem.severity === "error");
  if (pack === undefined || errors.length > 0) throw new Failure("rules", errors);
  return compilePack(pack, sha256);
}

/** The fixtures from the folder that is named, else from `fixtures/subjects` beside a pack's folder or in the working directory. */
function readFirstFixtures(packs: readonly string[], folder: string | undefined): readonly RuleFiles[] {
  if (folder !== undefined) return [readFixtures(folder)];
  const usual = packs.map((name) => `${name === CORE ? SHIPPED.rules : name}/../fixtures/subjects`);
  for (const place of [...usual, "fixtures/subjects"]) {
    const found = readFixtures(place);
    if (found.files.size > 0) return [found];
  }
  return [];
}
