import type { Run } from "../../model/event.ts";
import type { PackHeader } from "../../model/rule.ts";
import type { WrittenKey, WrittenRule, WrittenValue } from "../../model/written-rule.ts";
import { hang } from "../text/hang.ts";
import { makeStyle } from "../text/style.ts";
import { count } from "../text/wording.ts";
import { wordValue } from "./value.ts";

/** Where each rule stands, and of those that a later pack changes each key: what counts and where it was written, and what it replaced. */
export function renderResolved(run: Run, { name, version }: PackHeader, rules: readonly WrittenRule[]): string {
  const changed = rules.filter(isOverridden);
  const head = hang("", `${name} ${version} · ${count(rules.length, "rule")}, ${changed.length} changed by a later pack`, run.width);
  const same = rules.filter((rule) => !isOverridden(rule));
  return `${[...head, ...changed.flatMap((rule) => renderChanged(run, rule)), "", ...same.flatMap((rule) => renderLine(run, rule))].join("\n")}\n`;
}

function renderChanged(run: Run, { id, keys }: WrittenRule): string[] {
  const own = keys.filter(({ key }) => key !== "id");
  return ["", ...hang("", id, run.width, { text: makeStyle(run.color).bold }), ...own.flatMap((key) => renderKey(run, key))];
}

function isOverridden({ keys }: WrittenRule): boolean {
  return new Set(keys.map(({ file }) => file)).size > 1 || keys.some(({ replaced }) => replaced.length > 0);
}

function renderLine({ width }: Run, { id, keys }: WrittenRule): string[] {
  const at = keys.find(({ key }) => key === "id");
  return hang("", at === undefined ? id : `${id} · ${placeOf(at)}`, width);
}

/** Columns of a key before its value. */
const KEY = 16;

function renderKey({ width, color }: Run, written: WrittenKey): string[] {
  const style = makeStyle(color);
  const lead = `  ${written.key.padEnd(KEY)}`;
  const was = written.replaced
    .toReversed()
    .flatMap((value) => hang(`${" ".repeat(KEY)}was  `, describe(value), width, { text: style.dim }));
  return [...hang(lead, describe(written), width, written.replaced.length > 0 ? { lead: style.medium } : {}), ...was];
}

function describe(written: WrittenValue): string {
  return `${wordValue(written.value)} · ${placeOf(written)}`;
}

function placeOf({ file, line }: WrittenValue): string {
  return `${file}:${line}`;
}
