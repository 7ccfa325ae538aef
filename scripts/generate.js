// Writes what is made from code: docs/fields.md and schemas/*.schema.json. With --check it writes nothing and fails where
// a file is stale, and says how many it compared; the compiled pack is compared too.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { isCorePackFresh } from "./core-pack.js";

const { describeFields } = await import("../dist/tasks/reference.js");
const { buildSchemas } = await import("../dist/language/json-schema.js");

const root = new URL("../", import.meta.url);
const files = new Map([["docs/fields.md", describeFields()]]);
for (const [name, schema] of Object.entries(buildSchemas()))
  files.set(`schemas/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`);

if (process.argv.includes("--check")) {
  const stale = [];
  for (const [path, text] of files) {
    const written = await readFile(new URL(path, root), "utf8").catch(() => "");
    if (written !== text) stale.push(path);
  }
  if (!(await isCorePackFresh())) stale.push("dist/core.pack");
  console.log(
    `${files.size + 1} generated files compared, ${stale.length} stale${stale.length > 0 ? `: ${stale.join(", ")}; run npm run generate` : ""}`,
  );
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  await mkdir(new URL("schemas/", root), { recursive: true });
  for (const [path, text] of files) await writeFile(new URL(path, root), text);
}
