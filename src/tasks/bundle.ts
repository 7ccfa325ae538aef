import { type Content, digestContent, type Packed, writeArchive } from "../io/bundle.ts";
import type { Event, Input, Run } from "../model/event.ts";
import { type Format, formatsOf } from "../reporters/formats.ts";
import { loadReporter } from "../reporters/index.ts";
import { escapeJson } from "../reporters/text/escape.ts";
import { readmeOf } from "./bundle-readme.ts";

export type BundleOptions = {
  readonly target: string;
  /** What was read from stdin. */
  readonly stdin: readonly Uint8Array[];
  /** Files that were read beside the inputs, such as a profile. */
  readonly beside: readonly string[];
  /** Leave out the inputs, which nobody can mask; their digests stay. */
  readonly withoutInputs: boolean;
};

/** The reports that a record is kept as, where there are reporters for them. */
const REPORTS: readonly (readonly [format: string, path: string])[] = [
  ["json", "result.json"],
  ["html", "report.html"],
];

/**
 * Writes the record of a run as one archive that can be checked without linkwary: the inputs as given, the reports, a manifest of
 * what was used, the digests of all files, and how to compare them. The same run gives the same bytes.
 */
export async function writeBundle(run: Run, events: readonly Event[], read: readonly Input[], options: BundleOptions): Promise<void> {
  const inputs = await describeInputs(read, options);
  const files = [...(options.withoutInputs ? [] : inputs), ...(await writeReports(run, events))];
  const listed = await Promise.all(files.map(async ({ path, content }) => ({ path, ...(await digestContent(content)) })));
  const manifest = {
    schema: "linkwary/bundle/v1",
    tool: run.tool,
    pack: run.pack === undefined ? undefined : { name: run.pack.name, version: run.pack.version, sha256: run.pack.sha256 },
    inputs: inputs.map(({ path, input, digest }) => ({
      ...(options.withoutInputs ? {} : { path }),
      ...(options.withoutInputs ? {} : { name: input.name }),
      ...digest,
      // Where a run was stopped, or the file has changed since it was read.
      ...(digest.sha256 === input.sha256 ? {} : { read: { sha256: input.sha256, bytes: input.bytes } }),
    })),
    files: listed,
  };
  const texts = [
    toFile("manifest.json", `${escapeJson(JSON.stringify(manifest, undefined, 2))}\n`),
    toFile(
      "README.txt",
      readmeOf(
        run,
        files.map(({ path }) => path),
      ),
    ),
  ];
  const sums = await Promise.all(
    [...texts, ...files].map(async ({ path, content }) => `${(await digestContent(content)).sha256}  ${path}\n`),
  );
  await writeArchive([...texts, toFile("SHA256SUMS", sums.join("")), ...files], options.target);
}

type Given = Packed & { readonly input: Input; readonly digest: Awaited<ReturnType<typeof digestContent>> };

async function describeInputs(read: readonly Input[], { stdin, beside }: BundleOptions): Promise<Given[]> {
  const others = beside.filter((name) => !read.some((input) => input.name === name));
  const described: Given[] = [];
  for (const input of [...read, ...others.map((name) => ({ name, sha256: "", bytes: 0 }))]) {
    const content: Content = input.name === "-" ? { bytes: stdin } : { file: input.name };
    const digest = await digestContent(content);
    const path = `inputs/${described.length + 1}/${input.name === "-" ? "stdin" : plain(input.name)}`;
    described.push({ path, content, digest, input: input.sha256 === "" ? { ...input, ...digest } : input });
  }
  return described;
}

/** The last part of a path, in letters that every system and `sha256sum` take. */
function plain(name: string): string {
  return name
    .slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1)
    .replaceAll(/[^\w.-]/gu, "_")
    .slice(-100);
}

async function writeReports(run: Run, events: readonly Event[]): Promise<Packed[]> {
  const known = REPORTS.flatMap(([name, path]) =>
    formatsOf(run.command).flatMap((format) => (format === name ? [[format, path] as const] : [])),
  );
  return Promise.all(known.map(async ([format, path]) => ({ path, content: { bytes: await writeReport(run, format, events) } })));
}

async function writeReport(run: Run, format: Format, events: readonly Event[]): Promise<Uint8Array[]> {
  const report = await loadReporter(format);
  const chunks: Uint8Array[] = [];
  for await (const chunk of report({ ...run, color: false, width: 80 }, replay(events)))
    chunks.push(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
  return chunks;
}

async function* replay(events: readonly Event[]): AsyncIterable<Event> {
  yield* events;
}

function toFile(path: string, text: string): Packed {
  return { path, content: { bytes: [new TextEncoder().encode(text)] } };
}
