// How long judging a whole archive of 20,000 messages takes, as a ratio to reading and parsing its messages.csv and nothing
// else, in the same run: medians, taken in turns so that a busy machine slows both alike. `node bench/exports.js [archive] [runs]`:
// without an archive one is made of invented messages, of which every ninth stands in a group. Never part of the tests.
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import yauzl from "yauzl";
import yazl from "yazl";
import { seeded } from "./corpus.js";

const GOAL = 5;
const MESSAGES = 20_000;
const root = fileURLToPath(new URL("..", import.meta.url));
/** Runs the yardstick and the tool in turns and prints their medians. */
function compare(table, archive, runs) {
  const parse = `import { createReadStream } from "node:fs"; import { parse } from "csv-parse"; let rows = 0;
    for await (const row of createReadStream(process.argv[1]).pipe(parse({ bom: true, relax_quotes: true }))) rows += row.length;`;
  const tool = `${root}bin/linkwary.js`;
  const cases = [
    { name: "read and parse messages.csv", args: ["--input-type=module", "-e", parse, table] },
    { name: "assess, table of all", args: [tool, "assess", archive, "--top", "5"], goal: GOAL },
    { name: "assess, NDJSON", args: [tool, "assess", archive, "--format", "ndjson"], goal: GOAL },
    { name: "convert", args: [tool, "convert", archive] },
  ];
  const times = cases.map(() => []);
  for (let run = 0; run <= runs; run++) {
    for (const [place, { args }] of cases.entries()) {
      const started = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"], cwd: root, encoding: "utf8" });
      if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
      // The first run fills the caches of disk and compiler.
      if (run > 0) times[place].push(performance.now() - started);
    }
  }
  const medians = times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
  console.log(`node ${process.version}, ${runs} runs each, medians`);
  for (const [place, { name, goal }] of cases.entries()) {
    const ratio = medians[place] / medians[0];
    const met = goal === undefined ? "" : `  goal ≤ ${goal}  ${ratio <= goal ? "met" : "missed"}`;
    console.log(`${name.padEnd(28)} ${medians[place].toFixed(0).padStart(7)} ms  × ${ratio.toFixed(2)}${met}`);
  }
}

/** The messages.csv of an archive as a file of its own. */
async function unpackMessages(archive, target) {
  const zip = await yauzl.openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (/(?:^|\/)messages\.csv$/iu.test(entry.fileName)) await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
  }
}

/** An archive of invented people: the same on every machine. */
async function makeArchive(target) {
  const random = seeded(20_000);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const talks = Array.from({ length: 400 }, (_, place) => {
    const others = Array.from({ length: place % 9 === 0 ? 6 : 1 }, (_unused, at) => `Person ${(place * 7 + at) % 900}`);
    return { id: `talk-${place}`, others };
  });
  const rows = Array.from({ length: MESSAGES }, (_, place) => {
    const { id, others } = pick(talks);
    const from = random() < 0.5 ? "Olive Owner" : pick(others);
    const to = ["Olive Owner", ...others].filter((name) => name !== from);
    const text = Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => `${pick(STARTS)} ${pick(MIDDLES)} ${pick(ENDS)} ${place % 977}`,
    );
    const date = new Date(Date.UTC(2024, 0, 1) + place * 1_800_000).toISOString().slice(0, 19).replace("T", " ");
    const urls = to.map(toUrl).join(",");
    return [id, "", from, toUrl(from), to.join(", "), urls, `${date} UTC`, "", `${text.join(". ")}.`, "INBOX", "", "No"];
  });
  const header =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT";
  const zip = new yazl.ZipFile();
  const add = (name, lines) => zip.addBuffer(Buffer.from(`${lines.join("\n")}\n`), name);
  add("messages.csv", [header, ...rows.map((row) => row.map((cell) => `"${cell}"`).join(","))]);
  add("Profile.csv", ["First Name,Last Name,Headline", "Olive,Owner,Engineer of pumps"]);
  zip.end();
  const chunks = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk);
  writeFileSync(target, Buffer.concat(chunks));
  return target;
}

function toUrl(name) {
  return `https://www.linkedin.com/in/${name.toLowerCase().replace(" ", "-")}`;
}

const STARTS = [
  "Thanks for the note,",
  "I saw your talk and",
  "Could we meet on Monday:",
  "As you asked,",
  "The board says that",
  "Good to hear;",
];
const MIDDLES = [
  "the second pump runs again after we changed the seal, and",
  "our team looks for somebody with your experience in hydraulics because",
  "I can send the drawings to you@example.com or by post, since",
  "the invoice over €1,200 was paid in March 2024, so that",
  "call me at +44 20 7946 0018 or see https://example.com/plan if",
];
const ENDS = [
  "nobody had expected it",
  "we start in two weeks",
  "the rest can wait",
  "there is more to tell",
  "it is all public anyway",
  "you know the way",
];

const folder = mkdtempSync(join(tmpdir(), "linkwary-bench-"));
try {
  const archive = process.argv[2] ?? (await makeArchive(join(folder, "archive.zip")));
  const table = join(folder, "messages.csv");
  await unpackMessages(archive, table);
  compare(table, archive, Number(process.argv[3] ?? 9));
} finally {
  rmSync(folder, { recursive: true });
}
