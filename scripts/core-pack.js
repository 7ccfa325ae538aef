// The shipped pack in its compiled form: `dist/core.pack`, made from `rules/` by the tool's own compiler.
import { readFile, writeFile } from "node:fs/promises";

const file = new URL("../dist/core.pack", import.meta.url);

/** Compiles `rules/` to the bytes of a pack file; throws with the checker's words where a rule is wrong. */
export async function compileCorePack() {
  const { compilePackFile } = await import("../dist/tasks/read-packs.js");
  return compilePackFile(["rules"]);
}

export async function writeCorePack() {
  await writeFile(file, await compileCorePack());
}

/** Whether the file on disk is what the rules give today. */
export async function isCorePackFresh() {
  return Buffer.from(await compileCorePack()).equals(await readFile(file));
}
