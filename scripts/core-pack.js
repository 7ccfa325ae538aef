// The shipped pack in its compiled form, `dist/core.pack`: the build makes it from `rules/` with the tool's own compiler.
import { readFile } from "node:fs/promises";

/** Whether the file on disk is what the rules give today; throws where a rule is wrong. */
export async function isCorePackFresh() {
  const { compilePackFile } = await import("../dist/tasks/read-packs.js");
  return Buffer.from(await compilePackFile(["rules"])).equals(await readFile(new URL("../dist/core.pack", import.meta.url)));
}
