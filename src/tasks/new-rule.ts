import { SHIPPED } from "../io/shipped.ts";
import { writeTextFiles } from "../io/text-files.ts";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import { suggest } from "../text/suggest.ts";
import { readPacks } from "./read-packs.ts";
import { scaffoldRule } from "./scaffold-rule.ts";

/** Where a new rule was written. */
export type NewRule = { readonly file: string; readonly line: number };

/** Adds a rule that is still to be written to the last of the packs, in the file of its family; `path` is `<family>/<name>`. */
export async function newRule(path: string, packs: readonly string[]): Promise<NewRule> {
  const [family = "", id = ""] = path.split("/");
  if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(path)) throw usage("cli/rule-path", { path });
  const folder = packs.at(-1) ?? "";
  if (folder === SHIPPED.name) throw usage("cli/shipped-pack", { name: folder });
  const { pack, problems, written, files } = await readPacks(packs);
  if (pack === undefined)
    throw new Failure(
      "rules",
      problems.filter(({ severity }) => severity === "error"),
    );
  const { families } = pack.header;
  const known = families[family];
  if (known === undefined) {
    const allowed = Object.keys(families);
    throw usage("rule/unknown-family", { family, suggestion: suggest(family, allowed), allowed: allowed.join(", ") });
  }
  if (written.some((rule) => rule.id === id)) throw usage("rule/duplicate-id", { id });
  const name = `${family}.yaml`;
  const before = files.at(-1)?.files.get(`${known.axis}/${name}`);
  const text = scaffoldRule({ id, family, axis: known.axis, before });
  writeTextFiles(`${folder}/${known.axis}`, new Map([[name, text]]));
  return { file: `${folder}/${known.axis}/${name}`, line: text.slice(0, text.lastIndexOf(`id: ${id}`)).split("\n").length };
}

function usage(code: Parameters<typeof diagnose>[0], args: Parameters<typeof diagnose>[1]): Failure {
  return new Failure("usage", [diagnose(code, args, {})]);
}
