// Bundles the sources, writes their types, and compiles the shipped pack: `npm ci` runs this, so that a fresh clone is ready
// to use.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20.19",
  // The newer format of a package, where it has both, is split and called as it is written.
  mainFields: ["module", "main"],
  alias: { "node:child_process": "./scripts/no-processes.js" },
  // Less to read at every start; names stay, so that a trace still says where it was.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: "warning",
};

/** The public API and what the scripts use: modules, split where they are loaded on demand. */
function buildLibrary() {
  return build({
    ...common,
    entryPoints: ["src/index.ts", "src/tasks/load-rules.ts", "src/tasks/reference.ts", "src/language/json-schema.ts"],
    outdir: "dist",
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
 * The command line, in the older format, which Node starts sooner than modules. Only modules can be split where they are loaded
 * on demand: they are split first, then each piece is rewritten.
 */
async function buildCommandLine() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ["src/cli/main.ts"],
    outdir: "dist/cli",
    chunkNames: "[name]-[hash]",
    splitting: true,
    format: "esm",
    external: ["tinyglobby", "yaml", "zod"],
    define: { "import.meta.url": "moduleUrl" },
    write: false,
  });
  mkdirSync(`${root}dist/cli`, { recursive: true });
  writeFileSync(`${root}dist/cli/package.json`, '{ "type": "commonjs" }\n');
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, { ...rewritten, banner: text.includes("moduleUrl") ? MODULE_URL : "" });
    writeFileSync(path, code);
  }
}

const MODULE_URL = 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;';
const rewritten = {
  format: "cjs",
  platform: "node",
  target: common.target,
  supported: { "dynamic-import": false },
  minifyWhitespace: true,
  minifySyntax: true,
};

rmSync(`${root}dist`, { recursive: true, force: true });
await Promise.all([buildLibrary(), buildCommandLine()]);
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--emitDeclarationOnly", "--sourceMap", "false"], {
  cwd: root,
  stdio: "inherit",
});
const { writeCorePack } = await import("./core-pack.js");
await writeCorePack();
