import { CATALOGUE, type Catalogued } from "../importers/catalogue.ts";
import { wrap } from "../reporters/text/width.ts";

const platforms = Object.entries(CATALOGUE) as [string, Catalogued][];

/** What can be read, for a terminal: files, where to get them, and what they fill. */
export function listExports(width: number): string {
  const own = ["canonical  linkwary's own record", ...hang("read      ", ".json, .ndjson, .jsonl: see docs/subject.md", width)];
  const rest = platforms.map(([name, { title, files, menu, fills, gaps }]) => [
    `${name}  ${title}`,
    ...hang("read      ", files, width),
    ...hang("get it    ", menu, width),
    ...hang("fills     ", fills.join(", "), width),
    ...hang("mind      ", gaps, width),
  ]);
  return `${[own, ...rest].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function hang(lead: string, text: string, width: number): string[] {
  return wrap(text, width - lead.length - 2).map((line, place) => `  ${place === 0 ? lead : " ".repeat(lead.length)}${line}`);
}

/** The same as a page of the documentation. */
export function describeExports(): string {
  const sections = platforms.flatMap(([name, { title, files, menu, fills, gaps }]) => [
    `## ${title}`,
    "",
    `\`--from ${name}\` · ${files}`,
    "",
    `**Get it:** ${menu}`,
    "",
    `**Read:** ${fills.map((field) => `\`${field}\``).join(", ")}`,
    "",
    `**Mind:** ${gaps}`,
    "",
  ]);
  return `${[...HEAD, ...sections].join("\n").trimEnd()}\n`;
}

const HEAD = [
  "# Exports",
  "",
  "Made from `src/importers/catalogue.ts` by `npm run generate`; do not edit.",
  "",
  "What a platform gives is what linkwary reads: a file, an archive, or its unpacked folder. What it is shows in its content, not in its",
  "name; `--from` overrides that. Nothing is unpacked to disk, and nothing is sent anywhere. Rows of a `messages.csv` over 16 MiB may wait",
  "in a temporary file (in `TMPDIR`) that has no name and is gone with the process.",
  "",
  "- Each **subject** is somebody who wrote to the owner of the export. In groups everybody else is one, with the whole thread.",
  "- The **owner** is found in the export where it tells; else `--owner <name>` says it, and without it everybody is judged.",
  "- What a source cannot show is **unknown**, never empty. `--profile <file>` joins a profile to a thread.",
  "- Times **without a zone** are local: exact among themselves, within 14 hours of any other.",
  "- What the record has no place for (reactions, notices, drafts) is **counted** by `linkwary convert`, which writes any of these as the",
  "  [canonical record](subject.md).",
  "",
];
