// What ten times as much costs: of rules (the shipped pack beside nine copies of it with other words), of text (ordinary and
// hostile), of records, and what a second thread gives.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { takeLines } from "./corpus.js";
import { median, row, takeTurns } from "./measure.js";
import { openTool } from "./tool.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}node_modules/.cache/linkwary-bench`;

/** How many times as much is measured; the last one has a goal. */
const TIMES = [1, 2, 5, 10];

export async function measureGrowth({ rounds = 3, bytes = 300_000 } = {}) {
  const tool = await openTool();
  const packs = new Map([[1, tool]]);
  for (const times of TIMES.slice(1)) packs.set(times, await openTool(await compileMore(times)));
  const plain = await tool.openBatch(1);
  const two = await tool.openBatch(2);
  const records = new Map(TIMES.map((times) => [times, Buffer.from(takeLines(bytes * times, 2).join(""))]));
  const textsOf = (lines) => lines.flatMap((line) => JSON.parse(line).messages.map(({ text }) => text));
  const texts = textsOf(takeLines(bytes, 2));
  const longer = new Map(TIMES.map((times) => [times, textsOf(takeLines(bytes, 3, { textScale: times }))]));
  const hostile = HOSTILE.map(({ name, make }) => ({ name, short: make(2_000), long: make(20_000) }));
  const matchAll = (by, list) => () => list.forEach(by.match);
  const seconds = await takeTurns(
    [
      ...TIMES.flatMap((times) => [
        { name: `rules ${times}`, run: matchAll(packs.get(times), texts) },
        { name: `text ${times}`, run: matchAll(tool, longer.get(times)) },
        { name: `records ${times}`, run: () => plain.run(records.get(times)) },
      ]),
      { name: "2 threads", run: () => two.run(records.get(10)) },
      ...hostile.flatMap(({ name, short, long }) => [
        { name: `${name}, 1×`, run: repeat(10, () => tool.match(short)) },
        { name: `${name}, 10×`, run: () => tool.match(long) },
      ]),
    ],
    rounds,
  );
  await plain.close();
  await two.close();
  const of = (name) => median(seconds[name]);
  // Texts of a length differ by a line or two: they are compared by the message, each so many times as long.
  const perMessage = (times) => of(`text ${times}`) / longer.get(times).length;
  const growth = {
    rules: TIMES.map((times) => of(`rules ${times}`) / of("rules 1")),
    text: TIMES.map((times) => perMessage(times) / perMessage(1)),
    records: TIMES.map((times) => of(`records ${times}`) / of("records 1")),
  };
  const threads = of("2 threads") / of("records 10");
  const rows = [
    row("10× the rules: times the time of matching", growth.rules.at(-1), 2.5, "most"),
    row("10× the text in a message: times the time", growth.text.at(-1), 11, "most"),
    ...hostile.map(({ name }) =>
      row(`10× hostile text (${name}): times the time`, (10 * of(`${name}, 10×`)) / of(`${name}, 1×`), 11, "most"),
    ),
    row("10× the records: times the time", growth.records.at(-1), 11, "most"),
    row("2 threads: share of the time of one", threads, 0.6, "most"),
  ];
  return { rows, times: TIMES, growth, threads, seconds: Object.fromEntries(Object.keys(seconds).map((name) => [name, of(name)])) };
}

function repeat(times, run) {
  return () => {
    for (let at = 0; at < times; at++) run();
  };
}

/** Texts that were written to be slow: words that open many phrases, and what phrases almost are. */
const HOSTILE = [
  { name: "one word again and again", make: (units) => "pay ".repeat(units / 4) },
  { name: "phrases that never end", make: (units) => "please send me your on the my client wants ".repeat(units / 43) },
  { name: "digits and dots", make: (units) => "12.34.56 ".repeat(units / 9) },
  { name: "marks", make: (units) => "a: b: ? ! ".repeat(units / 10) },
];

/** The shipped phrases, and others of the same build of other words, so that there are so many times as many. */
async function compileMore(times) {
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
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    pack.rules.map((rule) => JSON.parse(JSON.stringify(rule), (key, value) => rename(key, value, copy))),
  );
  const lists = { ...pack.header.lists };
  for (let copy = 0; copy < times - 1; copy++)
    for (const [name, list] of Object.entries(pack.header.lists))
      lists[`${name}-${copy}`] = JSON.parse(JSON.stringify(list), (key, value) => rename(key, value, copy));
  const larger = { ...pack, header: { ...pack.header, lists }, rules: [...pack.rules, ...copies.flat()] };
  const file = `${folder}/times-${times}.pack`;
  writeFileSync(file, encodePack(compilePack(larger, "0".repeat(64))));
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
