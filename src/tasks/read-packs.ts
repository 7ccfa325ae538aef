import { compilePack } from "../engine/compile.ts";
import { encodePack } from "../engine/pack-file.ts";
import { digestFiles } from "../io/digest.ts";
import { readFixtures, readRuleFiles, type RuleFiles } from "../io/rule-files.ts";
import { SHIPPED } from "../io/shipped.ts";
import type { Ignore } from "../language/ignores.ts";
import { loadPacks } from "../language/load.ts";
import { mayHoldPatterns } from "../language/pack-files.ts";
import type { CompiledPack } from "../model/compiled-pack.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { Failure } from "../model/failure.ts";
import type { RegexEngine } from "../model/regex.ts";
import type { Pack } from "../model/rule.ts";
import type { WrittenRule } from "../model/written-rule.ts";

/** What packs say, with every problem: for commands whose result the problems are. */
export type LoadedPacks = {
  readonly pack: Pack | undefined;
  readonly problems: readonly Diagnostic[];
  readonly written: readonly WrittenRule[];
  readonly files: readonly RuleFiles[];
  readonly ignores: readonly Ignore[];
  readonly sha256: string;
};

/** Reads and checks packs; fixtures are read from the folder that is named, else from where they usually stand. */
export async function readPacks(packs: readonly string[], fixtures?: string): Promise<LoadedPacks> {
  return checkFiles(readPackFiles(packs, fixtures));
}

/** Packs as texts, with the fixtures that their tests may name. */
export type PackTexts = { readonly files: readonly RuleFiles[]; readonly fixtures: readonly RuleFiles[] };

/** Reads the texts of packs, and nothing into them. */
export function readPackFiles(packs: readonly string[], fixtures?: string): PackTexts {
  const files = packs.map((name) => readRuleFiles(name === SHIPPED.name ? SHIPPED.rules : name));
  return { files, fixtures: readFirstFixtures(packs, fixtures) };
}

/** Checks the texts of packs. */
export async function checkFiles({ files, fixtures }: PackTexts): Promise<LoadedPacks> {
  const unreadable = [...files, ...fixtures].flatMap(({ problems }) => problems);
  const loaded = loadPacks(files, new Map(fixtures.flatMap((folder) => [...folder.files])), await loadEngine(files));
  const sha256 = digestFiles(files.map((pack) => pack.files));
  return { ...loaded, problems: [...unreadable, ...loaded.problems], files, sha256 };
}

/** Compiles packs to the bytes of a pack file. */
export async function compilePackFile(packs: readonly string[]): Promise<Uint8Array> {
  return encodePack(await compilePacks(packs));
}

/** Compiles packs; rule errors end the task. */
export async function compilePacks(packs: readonly string[]): Promise<CompiledPack> {
  const { pack, sha256 } = await readSoundPacks(packs);
  return compilePack(pack, sha256);
}

/** Packs without errors, as everything but checking needs them; rule errors end the task. */
export async function readSoundPacks(packs: readonly string[], fixtures?: string): Promise<SoundPacks> {
  const { pack, problems, ...rest } = await readPacks(packs, fixtures);
  const errors = problems.filter((problem) => problem.severity === "error");
  if (pack === undefined || errors.length > 0) throw new Failure("rules", errors);
  return { ...rest, pack, problems };
}

export type SoundPacks = LoadedPacks & { readonly pack: Pack };

async function loadEngine(files: readonly RuleFiles[]): Promise<RegexEngine | undefined> {
  return mayHoldPatterns(files) ? (await import("../workers/regex.ts")).compileRegex : undefined;
}

/** Where fixtures may stand: the folder that is named, else `fixtures/subjects` beside a pack's folder or in the working directory. */
export function fixtureFolders(packs: readonly string[], folder: string | undefined): readonly string[] {
  if (folder !== undefined) return [folder];
  return [...packs.map((name) => `${name === SHIPPED.name ? SHIPPED.rules : name}/../fixtures/subjects`), "fixtures/subjects"];
}

/** The fixtures from the first folder that has any. */
function readFirstFixtures(packs: readonly string[], folder: string | undefined): readonly RuleFiles[] {
  if (folder !== undefined) return [readFixtures(folder)];
  for (const place of fixtureFolders(packs, folder)) {
    const found = readFixtures(place);
    if (found.files.size > 0) return [found];
  }
  return [];
}
