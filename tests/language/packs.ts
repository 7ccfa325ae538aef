import { readFileSync } from "node:fs";
import { type LoadReading, loadPacks } from "../../src/language/load.ts";
import type { Diagnostic, Place } from "../../src/model/diagnostic.ts";
import { compileRegex } from "../../src/workers/regex.ts";

/** The folder of golden pairs; its header and its sound rules are those of every other test here. */
export const INVALID = "fixtures/rules/invalid";

export const PACK = readFileSync(`${INVALID}/pack.yaml`, "utf8");
export const SOUND = readFileSync(`${INVALID}/sound.yaml`, "utf8");

/** Reads one pack from the texts of its files; the sound header and rules are there unless they are replaced. */
export function load(files: Readonly<Record<string, string>>, fixtures: Readonly<Record<string, string>> = {}): LoadReading {
  const all = { "pack.yaml": PACK, "sound.yaml": SOUND, ...files };
  return loadPacks([{ name: "test", files: new Map(Object.entries(all)) }], new Map(Object.entries(fixtures)), compileRegex);
}

/** A whole rule in one file: `body` holds its logic, `keys` replace what is filled in. */
export function rule(id: string, body: string, keys: Readonly<Record<string, string>> = {}): string {
  const filled = {
    title: "Planted",
    status: "stable",
    family: "ask",
    weight: "5",
    description: "what it means",
    falsepositives: "[an honest reading]",
    references: '[{ title: Source, url: "https://source.example/" }]',
    message: "planted",
    tests: "[{ name: yes, expect: match, subject: {} }, { name: no, expect: no-match, subject: {} }]",
    ...keys,
  };
  const lines = Object.entries(filled).flatMap(([key, value]) => (value === "" ? [] : [`    ${key}: ${value}`]));
  return `  - id: ${id}\n${lines.join("\n")}\n${body.replace(/^(?=.)/gmu, "    ")}\n`;
}

/** A file of rules. */
export function rules(...written: readonly string[]): Record<string, string> {
  return { "rules.yaml": `rules:\n${written.join("")}` };
}

/** The words that a place points at. */
export function meant({ text, column = 1, length = 1 }: Place): string {
  return text === undefined ? "" : text.slice(column - 1, column - 1 + length);
}

/** A problem in one line: its code and the words that it points at. */
export function show({ code, place }: Diagnostic): string {
  return `${code} “${meant(place)}”`;
}

/** What is wrong with one rule that has this logic and these keys. */
export function problemsOf(body: string, keys: Readonly<Record<string, string>> = {}): string[] {
  return load(rules(rule("planted", body, keys))).problems.map(show);
}
