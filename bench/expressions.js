// The phrases of the shipped pack as regular expressions, one for each set of phrases: what somebody would write without an
// automaton. Gaps, optional parts, choices and lists are kept; sentence ends, folding and entities are not, which makes them do less.
import { readPacks } from "../dist/tasks/read-packs.js";

const ENTITY = String.raw`\S*\d\S*`;

export async function toExpressions() {
  const { pack } = await readPacks(["rules"], undefined);
  const sets = new Map();
  const collect = (value) => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value.phrases) && (value.kind === "phrase" || value.kind === "phrase-count"))
      sets.set(JSON.stringify(value.phrases), value.phrases);
    for (const part of Object.values(value)) collect(part);
  };
  for (const { logic, exceptions } of pack.rules) collect([logic, exceptions]);
  const lists = pack.header.lists;
  return [...sets.values()].map((phrases, set) => ({
    set,
    pattern: new RegExp(String.raw`\b(?:${phrases.map((phrase) => writeSequence(phrase, lists)).join("|")})\b`, "i"),
  }));
}

function writeSequence(phrase, lists) {
  return phrase.map((item) => writeItem(item, lists)).join(String.raw`\W*`);
}

function writeItem(item, lists) {
  switch (item.kind) {
    case "word":
      return escape(item.word);
    case "prefix":
      return String.raw`${escape(item.prefix)}\w*`;
    case "mark":
      return `\\${item.mark}`;
    case "gap":
      return String.raw`(?:\w+\W+){0,${item.max}}`;
    case "entity":
      return ENTITY;
    case "list":
      return `(?:${lists[item.list].phrases.map((phrase) => writeSequence(phrase, lists)).join("|")})`;
    default:
      return `(?:${item.options.map((option) => writeSequence(option, lists)).join("|")})${item.optional ? "?" : ""}`;
  }
}

function escape(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
