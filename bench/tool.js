// The tool's stages as the built command line has them: bundled here from the sources, so that each can be timed alone.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}node_modules/.cache/linkwary-bench`;

const ENTRY = `
export { decodePack } from "./src/engine/pack-file.ts";
export { openRuleSet } from "./src/engine/rule-set.ts";
export { readText } from "./src/engine/reading.ts";
export { cutLines } from "./src/io/line-chunks.ts";
export { loadJudges } from "./src/workers/judges.ts";
export { openBatch } from "./src/tasks/judge-batch.ts";
`;

export async function openTool(pack = `${root}dist/core.pack`) {
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/stages-${process.pid}.mjs`;
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["tldts", "libphonenumber-js"],
    define: { "import.meta.url": JSON.stringify(pathToFileURL(`${root}dist/cli/assess.js`).href) },
    outfile,
    logLevel: "warning",
  });
  const stages = await import(pathToFileURL(outfile).href);
  const ruleSet = stages.openRuleSet(stages.decodePack(readFileSync(pack)));
  const judges = await stages.loadJudges();
  const match = (text) => stages.readText(text, ruleSet.match, judges).hits();
  const openBatch = async (threads) => {
    const options = { ruleSet, strict: false, now: undefined, clock: 0, maxErrors: undefined, signal: new AbortController().signal };
    const batch = stages.openBatch(options, { threads, minScore: undefined, from: undefined });
    const run = async (input) => {
      const chunks = (async function* () {
        for (let at = 0; at < input.length; at += 1 << 18) yield input.subarray(at, at + (1 << 18));
      })();
      let written = 0;
      for await (const event of batch.read({ name: "bench.ndjson", lineChunks: (maxBytes) => stages.cutLines(chunks, maxBytes) }))
        written += event.bytes.length;
      return written;
    };
    return { run, close: batch.close };
  };
  return { match, openBatch };
}
