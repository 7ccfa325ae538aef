// Bundles the sources, writes their types, and compiles the shipped pack: `npm ci` runs this, so that a fresh clone is ready
// to use. Bundled, because a start that opens two hundred small files takes longer than judging a subject.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ["src/index.ts", "src/cli/main.ts", "src/tasks/load-rules.ts", "src/tasks/reference.ts", "src/language/json-schema.ts"],
  outdir: "dist",
  outbase: "src",
  // As deep as the sources: addresses relative to a module stay the same.
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // The newer format of a package, where it has both, is split and called as it is written.
  mainFields: ["module", "main"],
  alias: { "node:child_process": "./scripts/no-processes.js" },
  // What only some commands need is loaded from its package, and only there.
  external: ["ora", "tinyglobby", "yaml", "zod"],
  // Packages in the older format call `require` for modules of Node.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  // Less to read at every start; names stay, so that a trace still says where it was.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: "warning",
});
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--emitDeclarationOnly", "--sourceMap", "false"], {
  cwd: root,
  stdio: "inherit",
});
const { writeCorePack } = await import("./core-pack.js");
await writeCorePack();
