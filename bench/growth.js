// What ten times as much costs: of rules (the shipped pack beside nine copies of it with other words), of text (ordinary and
// hostile), of records, and what a second thread gives.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { takeLines } from "./corpus.js";
import { median, row, takeTurns } from "./measure.js";
import { openTool } from "./tool.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}node_modules/.cache/linkwary-bench`;

export async function measureGrowth({ rounds = 3, bytes = 300_000 } = {}) {
  const tool = await openTool();
  const large = await openTool(await compileTenfold());
  const plain = await tool.openBatch(1);
  const two = await tool.openBatch(2);
  const lines = takeLines(bytes, 2);
  const input = Buffer.from(lines.join(""));
  const tenRecords = Buffer.from(takeLines(bytes * 10, 2).join(""));
  const texts = lines.flatMap((line) => JSON.parse(line).messages.map(({ text }) => text));
  const longTexts = takeLines(bytes, 3, { textScale: 10 }).flatMap((line) => JSON.parse(line).messages.map(({ text }) => text));
  const units = (list) => list.reduce((sum, text) => sum + text.length, 0);
  const hostile = HOSTILE.map(({ name, make }) => ({ name, short: make(2_000), long: make(20_000) }));
  const matchAll = (by, list) => () => list.forEach(by.match);
  const seconds = await takeTurns(
    [
      { name: "1× rules", run: matchAll(tool, texts) },
      { name: "10× rules", run: matchAll(large, texts) },
      { name: "10× text", run: matchAll(tool, longTexts) },
      { name: "1× records", run: () => plain.run(input) },
      { name: "10× records", run: () => plain.run(tenRecords) },
      { name: "10× records, 2 threads", run: () => two.run(tenRecords) },
      ...hostile.flatMap(({ name, short, long }) => [
        { name: `${name}, 1×`, run: () => tool.match(short) },
        { name: `${name}, 10×`, run: () => tool.match(long) },
      ]),
    ],
    rounds,
  );
  await plain.close();
  await two.close();
  const of = (name) => median(seconds[name]);
  // Corpora differ in length by a line: texts are compared by the unit.
  const textGrowth = (10 * of("10× text")) / units(longTexts) / (of("1× rules") / units(texts));
  const rows = [
    row("10× the rules: times the time of matching", of("10× rules") / of("1× rules"), 2.5, "most"),
    row("10× the text in a message: times the time", textGrowth, 11, "most"),
    ...hostile.map(({ name }) => row(`10× hostile text (${name}): times the time`, of(`${name}, 10×`) / of(`${name}, 1×`), 11, "most")),
    row("10× the records: times the time", of("10× records") / of("1× records"), 11, "most"),
    row("2 threads: share of the time of one", of("10× records, 2 threads") / of("10× records"), 0.6, "most"),
  ];
  return { rows, seconds: Object.fromEntries(Object.keys(seconds).map((name) => [name, of(name)])) };
}

/** Texts that were written to be slow: words that open many phrases, and what phrases almost are. */
const HOSTILE = [
  { name: "one word again and again", make: (units) => "pay ".repeat(units / 4) },
  { name: "phrases that never end", make: (units) => "please send me your on the my client wants ".repeat(units / 43) },
  { name: "digits and dots", make: (units) => "12.34.56 ".repeat(units / 9) },
  { name: "marks", make: (units) => "a: b: ? ! ".repeat(units / 10) },
];

/** The shipped phrases, and nine times as many of the same build of other words. */
async function compileTenfold() {
  const { readPacks } = await import("../dist/tasks/read-packs.js");
  const { build } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/compile-${process.pid}.mjs`;
  await build({
    stdin: {
      contents: 'export { compilePack } from "./src/engine/compile.ts"; export { encodePack } from "./src/engine/pack-file.ts";',
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
  });
  const { compilePack, encodePack } = await import(outfile);
  const { pack } = await readPacks(["rules"], undefined);
  const copies = Array.from({ length: 9 }, (_, copy) =>
    pack.rules.map((rule) => JSON.parse(JSON.stringify(rule), (key, value) => rename(key, value, copy))),
  );
  const lists = { ...pack.header.lists };
  for (let copy = 0; copy < 9; copy++)
    for (const [name, list] of Object.entries(pack.header.lists))
      lists[`${name}-${copy}`] = JSON.parse(JSON.stringify(list), (key, value) => rename(key, value, copy));
  const tenfold = { ...pack, header: { ...pack.header, lists }, rules: [...pack.rules, ...copies.flat()] };
  const file = `${folder}/tenfold.pack`;
  writeFileSync(file, encodePack(compilePack(tenfold, "0".repeat(64))));
  if (readFileSync(file).length === 0) throw new Error("the pack is empty");
  return file;
}

/** Two words in three stay: packs grow by new phrases of common words. Names of rules and lists must differ. */
function rename(key, value, copy) {
  if (typeof value !== "string") return Array.isArray(value) && key === "members" ? value.map((member) => `${member}-${copy}`) : value;
  if (key === "id" || key === "list") return `${value}-${copy}`;
  if (key === "word" && (value.length + copy) % 3 === 0) return `${value}${"bcdfghkmp"[copy]}`;
  return value;
}
