import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import type { Entry as ZipEntry, ZipFile } from "yauzl";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Input } from "../model/event.ts";
import { ARCHIVE_LIMITS, type Entry, type Export, type Source } from "../model/source.ts";
import { DamagedEntry } from "./damaged-entry.ts";
import { openChunks } from "./source.ts";

/** Whether bytes start a ZIP archive, also an empty one. */
export function isArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
}

/**
 * Opens a ZIP archive; nothing of it is unpacked before it is asked for. What is encrypted, leaves the archive, is an archive
 * itself or would grow out of proportion is a problem, and the other files can be read.
 */
export async function openArchive(source: Source, digests: boolean): Promise<Export> {
  const zip = await openZip(source);
  const close = async (): Promise<readonly Input[]> => {
    if (!("kind" in zip)) zip.close();
    await finish(source, digests);
    return [{ name: source.name, ...source.digest() }];
  };
  if ("kind" in zip) return { name: source.name, entries: [], problems: [zip], close };
  const listing: Listing = { entries: [], refused: new Map() };
  let damage: Diagnostic | undefined;
  try {
    await listEntries(zip, source.name, listing);
  } catch (error) {
    damage = damaged(source.name, error);
  }
  const { entries } = listing;
  const problems = [...(damage === undefined ? [] : [damage]), ...wordRefused(source.name, listing)];
  const empty = entries.length === 0 && problems.length === 0;
  return { name: source.name, entries, problems: empty ? [emptyArchive(source.name)] : problems, close };
}

/** Where digests are wanted the file is read to its end; else it is only closed. */
async function finish(source: Source, digests: boolean): Promise<void> {
  if (digests) await source.whole(0);
  else for await (const _ of source.chunks()) break;
}

async function openZip(source: Source): Promise<ZipFile | Diagnostic> {
  const { default: yauzl } = await import("yauzl");
  // Names are checked below, so that one that is wrong does not end the whole archive.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  try {
    if (source.name !== "-") return await yauzl.openPromise(source.name, options);
    const bytes = await source.whole(ARCHIVE_LIMITS.stdinBytes);
    if ("kind" in bytes) return diagnose(bytes.code, bytes.args, { file: source.name });
    return await yauzl.fromBufferPromise(Buffer.from(bytes), options);
  } catch (error) {
    return damaged(source.name, error);
  }
}

type Refusal = "input/encrypted" | "input/path-outside" | "input/nested-archive" | "input/archive-ratio" | "input/archive-entries";

/** What was found; of each kind of refusal the first path and how many there are. */
type Listing = { readonly entries: Entry[]; readonly refused: Map<Refusal, { readonly path: string; count: number }> };

async function listEntries(zip: ZipFile, name: string, { entries, refused }: Listing): Promise<void> {
  const { default: yauzl } = await import("yauzl");
  let number = 0;
  for await (const entry of zip.eachEntry()) {
    const path = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
    if (path.endsWith("/") || isLitter(path)) continue;
    number += 1;
    const refusal = number > ARCHIVE_LIMITS.entries ? "input/archive-entries" : refusalOf(entry, path, yauzl.validateFileName(path));
    const before = refusal === undefined ? undefined : refused.get(refusal);
    if (refusal === undefined) entries.push(toEntry(zip, name, entry, path));
    else if (before === undefined) refused.set(refusal, { path, count: 1 });
    else before.count += 1;
    if (refusal === "input/archive-entries") return;
  }
}

/** What systems add to archives and no platform gives. */
function isLitter(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)/u.test(path);
}

function refusalOf(entry: ZipEntry, path: string, invalid: string | null): Refusal | undefined {
  if (invalid !== null) return "input/path-outside";
  if (entry.isEncrypted()) return "input/encrypted";
  if (/\.(?:zip|7z|rar|t?gz|tar)$/iu.test(path)) return "input/nested-archive";
  const grows =
    entry.uncompressedSize > ARCHIVE_LIMITS.ratioFromBytes && entry.uncompressedSize > entry.compressedSize * ARCHIVE_LIMITS.ratio;
  return grows ? "input/archive-ratio" : undefined;
}

function wordRefused(name: string, { refused }: Listing): Diagnostic[] {
  const limits = { limit: ARCHIVE_LIMITS.entries, ratio: ARCHIVE_LIMITS.ratio };
  return [...refused].map(([code, { path, count }]) => diagnose(code, { path, count, ...limits }, { file: name }));
}

function toEntry(zip: ZipFile, name: string, entry: ZipEntry, path: string): Entry {
  return { path, bytes: entry.uncompressedSize, open: () => openChunks(`${name}/${path}`, unpack(zip, entry)) };
}

/** Unpacks one entry; its declared length is held to, so that it cannot grow past what was checked. */
async function* unpack(zip: ZipFile, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    let sum = 0;
    for await (const chunk of stream) {
      sum = crc32(chunk as Uint8Array, sum);
      yield chunk as Uint8Array;
    }
    if (sum !== entry.crc32) throw new Error("checksum");
  } catch (error) {
    throw new DamagedEntry(reasonOfDamage(error), { cause: error });
  } finally {
    stream?.destroy();
  }
}

function damaged(file: string, error: unknown): Diagnostic {
  return diagnose("input/damaged-archive", { reason: reasonOfDamage(error) }, { file });
}

function emptyArchive(file: string): Diagnostic {
  return diagnose("input/empty-archive", {}, { file });
}

/** The library speaks of the inside of archives; people need to know whether the download is whole. */
function reasonOfDamage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/end of central directory|unexpected EOF|end of file|too short|not enough bytes/iu.test(message)) return "its end is missing";
  if (/compression method/iu.test(message)) return "it is packed in a way that is not supported";
  return "its contents do not fit its table of contents";
}
