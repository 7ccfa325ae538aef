// Bundles the sources, writes their types, and compiles the shipped pack: `npm ci` runs this, so that a fresh clone is ready
// to use.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
/** Beside `dist`, which stays whole until the new one is. */
const next = "dist.next";
const previous = "dist.previous";

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20.19",
  // The newer format of a package, where it has both, is split and called as it is written.
  mainFields: ["module", "main"],
  alias: {
    "node:child_process": "./scripts/no-processes.js",
    // Whether there are colours is ours to say; finding out for itself costs chalk a start of Node's network modules.
    "#supports-color": "./scripts/no-color-support.js",
  },
  // Less to read at every start; names stay, so that a trace still says where it was.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: "warning",
};

/** The public API and what the scripts use: modules, split where they are loaded on demand. */
function buildLibrary() {
  return build({
    ...common,
    entryPoints: [
      "src/index.ts",
      "src/tasks/read-packs.ts",
      "src/tasks/reference.ts",
      "src/tasks/rule-docs.ts",
      "src/tasks/print-schema.ts",
      "src/tasks/describe-exports.ts",
      "src/language/json-schema.ts",
    ],
    outdir: next,
    outbase: "src",
    // As deep as the sources: addresses relative to a module stay the same.
    chunkNames: "chunks/[name]-[hash]",
    splitting: true,
    format: "esm",
    external: ["ora", "tinyglobby", "yaml", "zod"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
}

/**
 * The command line in pieces, each one file: what is loaded only where it is needed. In the older format, which Node starts
 * sooner than modules; opening a file takes longer than reading one.
 */
const PIECES = {
  main: "src/cli/main.ts",
  assess: "src/cli/run-assess.ts",
  convert: "src/cli/run-convert.ts",
  formats: "src/tasks/describe-exports.ts",
  rules: "src/cli/run-rules.ts",
  page: "src/reporters/html.ts",
  completion: "src/cli/run-completion.ts",
  manual: "src/cli/manual.ts",
  problems: "src/tasks/render-problems.ts",
  packs: "src/tasks/read-packs.ts",
  regex: "src/workers/regex.ts",
  "host-judge": "tldts",
  "phone-judge": "libphonenumber-js/min",
  exports: "src/tasks/import-exports.ts",
  folder: "src/io/folder.ts",
  join: "src/tasks/join-profiles.ts",
  batch: "src/tasks/judge-batch.ts",
  resume: "src/tasks/deliver-resumable.ts",
  worker: "src/workers/worker.ts",
  review: "src/tasks/review.ts",
  ask: "src/cli/ask.ts",
  foreign: "src/importers/foreign.ts",
  archive: "src/io/archive.ts",
  "table-parser": "csv-parse",
  "mail-parser": "postal-mime",
  spinner: "ora",
  redact: "src/tasks/redact.ts",
  bundle: "src/tasks/bundle.ts",
  csv: "src/reporters/csv.ts",
  markdown: "src/reporters/markdown.ts",
  sarif: "src/reporters/sarif.ts",
  junit: "src/reporters/junit.ts",
  stix: "src/reporters/stix.ts",
  misp: "src/reporters/misp.ts",
  watch: "src/cli/watch-rules.ts",
  watcher: "chokidar",
};

/** Leaves an import of another piece as it is, pointed at that piece's file. */
const betweenPieces = {
  name: "between-pieces",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, kind, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const file = path.startsWith(".") ? relative(root, resolve(resolveDir, path)) : path;
      const piece = Object.keys(PIECES).find((name) => PIECES[name] === file);
      return piece === undefined ? undefined : { path: `./${piece}.js`, external: true };
    });
  },
};

async function buildCommandLine() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: Object.entries(PIECES).map(([out, file]) => ({ in: file, out })),
    outdir: `${next}/cli`,
    format: "cjs",
    supported: { "dynamic-import": false },
    external: ["tinyglobby", "yaml", "zod"],
    plugins: [betweenPieces],
    define: { "import.meta.url": "moduleUrl" },
    banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    write: false,
  });
  mkdirSync(`${root}${next}/cli`, { recursive: true });
  writeFileSync(`${root}${next}/cli/package.json`, '{ "type": "commonjs" }\n');
  for (const { path, text } of outputFiles) writeFileSync(path, inAscii(withDefaults(text)));
}

/** A piece keeps the default export of what it bundles: called as Node calls foreign modules, the whole piece would be the default. */
function withDefaults(text) {
  return text.replaceAll(/(__toESM\(require\("\.\/[\w-]+\.js"\)),1\)/g, "$1)");
}

/** Patterns are left as they were written: one letter outside ASCII makes Node take three times as long over the whole file. */
function inAscii(text) {
  return text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function writeTypes() {
  const args = ["-p", "tsconfig.build.json", "--outDir", next, "--emitDeclarationOnly", "--sourceMap", "false"];
  execFileSync(process.execPath, [tsc, ...args], { cwd: root, stdio: "inherit" });
}

/** With the tool that was just built, which says what is wrong in a rule, and where. */
function compileShippedPack() {
  const command = `require("./${next}/cli/main.js").main(["node", "linkwary", "rules", "compile", "rules", "--output", "${next}/core.pack"])`;
  execFileSync(process.execPath, ["-e", command], { cwd: root, stdio: "inherit" });
}

function replaceDist() {
  if (existsSync(`${root}dist`)) renameSync(`${root}dist`, root + previous);
  renameSync(root + next, `${root}dist`);
  rmSync(root + previous, { recursive: true, force: true });
}

for (const folder of [next, previous]) rmSync(root + folder, { recursive: true, force: true });
try {
  await Promise.all([buildLibrary(), buildCommandLine()]);
  writeTypes();
  compileShippedPack();
  replaceDist();
} catch (error) {
  // The compilers and the checker of rules have said what is wrong, and where; anything else is a bug of this script.
  if (!("status" in error || "errors" in error)) throw error;
  console.error("build failed, dist is as it was before");
  process.exitCode = 1;
}
