import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import { reasonOf } from "./reason.ts";
import { writeOutput } from "./write.ts";

/** What a file in an archive holds: bytes, or those of a file on disk. */
export type Content = { readonly bytes: readonly Uint8Array[] } | { readonly file: string };
export type Packed = { readonly path: string; readonly content: Content };

/** SHA-256 in lower-case hexadecimal, and how many bytes there are. */
export async function digestContent(content: Content): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of open(content)) {
      hash.update(chunk as Uint8Array);
      bytes += (chunk as Uint8Array).length;
    }
  } catch (error) {
    const name = "file" in content ? content.file : "";
    throw new Failure("output", [diagnose("input/unreadable", { name, reason: reasonOf(error) }, { file: name })], { cause: error });
  }
  return { sha256: hash.digest("hex"), bytes };
}

/**
 * Writes files as one ZIP archive, whole or not at all. The same files are the same bytes: their order is kept, no time is, and
 * nothing is compressed, which each version of a library does in its own way.
 */
export async function writeArchive(files: readonly Packed[], target: string): Promise<void> {
  const { ZipFile } = await import("yazl");
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  for (const { path, content } of files) {
    zip.addReadStreamLazy(path, OPTIONS, (give) => {
      give(undefined, open(content));
    });
  }
  zip.end();
  await writeOutput(output, target);
}

/** The first day that ZIP can write, in local time, as it does: no time zone shows. */
const OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true };

function open(content: Content): Readable {
  return "file" in content ? createReadStream(content.file) : Readable.from(content.bytes, { objectMode: false });
}
