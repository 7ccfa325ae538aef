import type { Run, RunPack, RunRule } from "../../model/event.ts";
import { escapeTerminal } from "../text/escape.ts";
import { hang } from "../text/hang.ts";
import { makeStyle } from "../text/style.ts";
import { shorten, widthOf } from "../text/width.ts";
import { count } from "../text/wording.ts";
import { points } from "./rule-page.ts";

/** The rules of a pack by family, one a line: the page of `rules list`. */
export function renderRuleList(run: Run, pack: RunPack): string {
  const style = makeStyle(run.color);
  const families = Object.keys(pack.families).filter((id) => pack.rules.some(({ family }) => family === id));
  const sections = families.flatMap((id) => {
    const { title = id, axis = "" } = pack.families[id] ?? {};
    const own = pack.rules.filter(({ family }) => family === id).toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    return [
      "",
      ...hang("", `${axis} · ${title} (${id})`, run.width, { text: style.bold }),
      ...own.map((rule) => renderLine(rule, run.width)),
    ];
  });
  const head = `${pack.name} ${pack.version} · ${count(pack.rules.length, "rule")} in ${count(families.length, "famil").replace(/famils?$/u, families.length === 1 ? "family" : "families")}`;
  return `${[...hang("", head, run.width), ...sections].join("\n")}\n`;
}

/** Columns of ids before titles begin. */
const ID = 34;

function renderLine({ id, title, weight }: RunRule, width: number): string {
  const name = escapeTerminal(id);
  const gap = " ".repeat(Math.max(1, ID - widthOf(name)));
  return shorten(`  ${points(weight)}  ${name}${gap}${escapeTerminal(title)}`, width);
}
