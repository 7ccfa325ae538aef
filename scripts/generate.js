// Writes what is made from code and packages: references, schemas, the table of suffixes. With --check it writes nothing and fails where
// a file is stale, and says how many it compared; the compiled pack is compared too.
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { isCorePackFresh } from "./core-pack.js";
import { describeSuffixes } from "./suffixes.js";

const { describeFields } = await import("../dist/tasks/reference.js");
const { describeExports } = await import("../dist/tasks/describe-exports.js");
const { buildRuleDocs } = await import("../dist/tasks/rule-docs.js");
const { buildSchemas } = await import("../dist/language/json-schema.js");
const { namesIn } = await import("../dist/tasks/print-schema.js");
const { default: manual } = await import("../dist/cli/manual.js");

/** Lines of output that a first screen holds. */
const SHOWN = 30;

const root = new URL("../", import.meta.url);
const files = new Map([
  ["docs/fields.md", describeFields()],
  ["docs/exports.md", describeExports()],
  ["man/linkwary.1", manual.writeManual()],
  ["README.md", await showOutput()],
  ["src/workers/suffixes.ts", await describeSuffixes()],
]);
for (const [name, schema] of Object.entries(buildSchemas(await namesIn(["rules"]))))
  files.set(`schemas/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`);

/** The pages of the shipped pack have a folder of their own; what is left of rules that are gone is stale. */
const PAGES = "docs/core/";
for (const [name, page] of await buildRuleDocs(["rules"])) files.set(PAGES + name, page);
const written = await readdir(new URL(PAGES, root)).catch(() => []);
const left = written.map((name) => PAGES + name).filter((path) => !files.has(path));

/** The README with the start of the real output of its first command. */
async function showOutput() {
  const readme = await readFile(new URL("README.md", root), "utf8");
  const args = ["bin/linkwary.js", "assess", "fixtures/subjects/high/paid-report-for-hidden-client.json", "--color", "never"];
  const output = execFileSync(process.execPath, args, { cwd: root, encoding: "utf8", env: { ...process.env, COLUMNS: "80" } });
  const lines = output.split("\n").slice(0, SHOWN);
  const block = `\`\`\`text\n${lines.join("\n").trimEnd()}\n…\n\`\`\``;
  return readme.replace(/(<!-- output[^>]*-->)[\s\S]*?(<!-- \/output -->)/u, `$1\n\n${block}\n\n$2`);
}

if (process.argv.includes("--check")) {
  const stale = [...left];
  for (const [path, text] of files) {
    const known = await readFile(new URL(path, root), "utf8").catch(() => "");
    if (known !== text) stale.push(path);
  }
  if (!(await isCorePackFresh())) stale.push("dist/core.pack");
  console.log(
    `${files.size + 1} generated files compared, ${stale.length} stale${stale.length > 0 ? `: ${stale.join(", ")}; run npm run generate` : ""}`,
  );
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const folder of ["schemas/", "man/", PAGES]) await mkdir(new URL(folder, root), { recursive: true });
  for (const path of left) await rm(new URL(path, root));
  for (const [path, text] of files) await writeFile(new URL(path, root), text);
}
