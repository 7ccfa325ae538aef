import { digestText, LOCK_FILE, readLockFile } from "../io/lock-file.ts";
import type { RuleFiles } from "../io/rule-files.ts";
import { SHIPPED } from "../io/shipped.ts";
import { writeTextFiles } from "../io/text-files.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { PackHeader } from "../model/rule.ts";
import type { WrittenRule } from "../model/written-rule.ts";
import { joinPath } from "../language/pack-files.ts";
import { readSoundPacks } from "./read-packs.ts";

/** What a version of a pack says: its header and each rule as a digest, so that a change without a new version shows. */
type Lock = {
  readonly format: typeof LOCK_FORMAT;
  readonly pack: string;
  readonly version: string;
  readonly header: string;
  readonly rules: Readonly<Record<string, string>>;
};

const LOCK_FORMAT = "linkwary/lock/v1";

/** Writes the lock of a pack, unless it has changed under the version that is locked; gives the problem that kept it, if any. */
export async function lockRules(packs: readonly string[]): Promise<readonly Diagnostic[]> {
  const { folder, lock, before } = await openLock(packs);
  const problems = before === undefined ? [] : compareLocks(folder, before, lock).filter(({ code }) => code === "pack/changed-version");
  if (problems.length === 0) writeTextFiles(folder, new Map([[LOCK_FILE, `${JSON.stringify(lock, undefined, 2)}\n`]]));
  return problems;
}

/** A problem where the lock of a pack is missing or is not what the pack says today. */
export async function checkLock(packs: readonly string[]): Promise<readonly Diagnostic[]> {
  const { folder, lock, before } = await openLock(packs);
  if (before === undefined) return [diagnose("pack/no-lock", { name: folder }, { file: `${folder}/${LOCK_FILE}` })];
  return compareLocks(folder, before, lock);
}

type OpenLock = { readonly folder: string; readonly lock: Lock; readonly before: Lock | undefined };

/** The last of the packs is locked; those before it are what it changes. */
async function openLock(packs: readonly string[]): Promise<OpenLock> {
  const last = packs.at(-1) ?? "";
  const folder = last === SHIPPED.name ? SHIPPED.rules : last;
  const { pack, written, files } = await readSoundPacks(packs);
  const text = readLockFile(folder);
  const own = files.at(-1) as RuleFiles;
  return { folder, lock: makeLock(pack.header, own, written), before: text === undefined ? undefined : parseLock(text) };
}

/** Of a pack that changes others only what it says itself. */
function makeLock({ name, version }: PackHeader, { name: folder, files }: RuleFiles, written: readonly WrittenRule[]): Lock {
  const paths = new Map([...files.keys()].map((path) => [joinPath(folder, path), path]));
  const own = written
    .map(({ id, keys }) => ({ id, keys: keys.filter(({ file }) => paths.has(file)) }))
    .filter(({ keys }) => keys.length > 0);
  const withRules = new Set(own.flatMap(({ keys }) => keys.map(({ file }) => paths.get(file))));
  const rules = own.map(({ id, keys }) => [id, digest(Object.fromEntries(keys.map(({ key, value }) => [key, value])))] as const);
  return {
    format: LOCK_FORMAT,
    pack: lastOf(name),
    version: lastOf(version),
    // The header and the lists: everything that holds no rules, as it is written.
    header: digest([...files].filter(([path]) => !withRules.has(path))),
    rules: Object.fromEntries(rules.toSorted(byId)),
  };
}

/** Names and versions of several packs stand one after the other. */
function lastOf(joined: string): string {
  return joined.split(" + ").at(-1) ?? joined;
}

function byId([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

/** Of what is said, not of how it is laid out: keys in one order, no comments. */
function digest(value: unknown): string {
  return digestText(JSON.stringify(value, (_, part: unknown) => sortKeys(part)));
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(record)
      .toSorted()
      .map((key) => [key, record[key]]),
  );
}

/** A lock that is none counts as one of another version. */
function parseLock(text: string): Lock {
  const nothing: Lock = { format: LOCK_FORMAT, pack: "", version: "", header: "", rules: {} };
  try {
    const lock = JSON.parse(text) as Partial<Lock> | null;
    return lock?.format === LOCK_FORMAT ? { ...nothing, ...lock } : nothing;
  } catch {
    return nothing;
  }
}

/** Rules that a problem names before it only counts. */
const NAMED = 5;

function compareLocks(folder: string, before: Lock, now: Lock): Diagnostic[] {
  const ids = [...new Set([...Object.keys(before.rules), ...Object.keys(now.rules)])].toSorted();
  const changed = [...(before.header === now.header ? [] : ["the header"]), ...ids.filter((id) => before.rules[id] !== now.rules[id])];
  const place = { file: `${folder}/pack.yaml` };
  if (before.version !== now.version) {
    return [
      diagnose("pack/stale-lock", { version: now.version, locked: before.version || "no version" }, { file: `${folder}/${LOCK_FILE}` }),
    ];
  }
  if (changed.length === 0) return [];
  const more = changed.length - NAMED;
  const what = `${changed.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return [diagnose("pack/changed-version", { what, version: now.version }, place)];
}
