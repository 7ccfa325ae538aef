// How long `rules test` takes on a pack of many rules, and how much memory: a pack is generated into a temporary folder, each rule with
// four tests, as ratios to an empty Node and against the goal of the design. Never part of the tests.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writePackHeader } from "./pack-header.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const RULES = Number(process.argv[2] ?? 2000);
/** Seconds for 8,000 tests of 2,000 rules, and MiB that it may take. */
const GOAL = { seconds: 10, mebibytes: 512 };

const HEADER = writePackHeader("many", "talk");

/** Rules of their own words: a phrase with a gap and a list, one with a choice, a bound on the place in the thread, an exception. */
function writeRule(number) {
  const word = `word${number.toString(26).replaceAll(/\d/gu, (digit) => "qrstuvwxyz"[digit])}`;
  const saying = (...texts) => `{ messages: [${texts.map((text) => `{ from: subject, text: "${text}" }`).join(", ")}] }`;
  return `  - id: rule-${number}
    title: Rule ${number}
    status: stable
    family: talk
    weight: 5
    description: What it means.
    falsepositives: [An honest reading.]
    references: [{ title: Source, url: "https://source.example/" }]
    detection:
      ask: { message.text|phrase: ["send the ${word} ... to $messengers", "(your|the) ${word} file"] }
      early: { message.ordinal|lte: 3 }
      condition: ask and early
    exceptions: [{ id: joke, reason: a joke, detection: { message.text|phrase: "just kidding about ${word}" } }]
    message: "rule ${number}"
    tests:
      - { name: sends, expect: match, points: 5, subject: ${saying("Hello, I read your profile with great interest.", `Could you send the ${word} report over to Telegram, please?`)}, evidence: [{ message: 2, selection: ask, quote: "send the ${word} report over to Telegram" }] }
      - { name: late, expect: no-match, fails: [early], subject: ${saying("Hi", "Hello", "How are you?", "Fine", "Thanks", `I have the ${word} file`)} }
      - { name: kidding, expect: excepted, subject: ${saying(`Bring me your ${word} file. Just kidding about ${word}!`)} }
      - { name: other words, expect: no-match, subject: ${saying("Let us meet at https://www.example.com/talk on Monday at 10 and pay 300 EUR.")} }
`;
}

const folder = mkdtempSync(join(tmpdir(), "linkwary-bench-"));
try {
  writeFileSync(join(folder, "pack.yaml"), HEADER);
  const FILE = 200;
  for (let first = 0; first < RULES; first += FILE) {
    const rules = Array.from({ length: Math.min(FILE, RULES - first) }, (_, at) => writeRule(first + at));
    writeFileSync(join(folder, `rules-${first}.yaml`), `rules:\n${rules.join("")}`);
  }
  const empty = run(["-e", "0"]).seconds;
  console.log(`node ${process.version}, ${RULES} rules, ${RULES * 4} tests`);
  for (const [name, flags] of [
    ["rules check", ["rules", "check"]],
    ["rules test", ["rules", "test"]],
    ["rules test --coverage", ["rules", "test", "--coverage"]],
  ]) {
    const { seconds, mebibytes, output } = run([`${root}bin/linkwary.js`].concat(flags, folder));
    const met =
      name === "rules test"
        ? `  goal ≤ ${GOAL.seconds} s  ${seconds <= GOAL.seconds && mebibytes <= GOAL.mebibytes ? "met" : "missed"}`
        : "";
    console.log(`${name.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s  × ${(seconds / empty).toFixed(0)}  ${mebibytes} MiB${met}`);
    console.log(`  ${output.trim().split("\n").slice(-2).join(" · ")}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Processor time, which a busy machine changes less than the clock on the wall; peak memory as the process itself tells it. */
function run(args) {
  const tell = "process.on('exit',()=>require('fs').writeSync(2,JSON.stringify({...process.resourceUsage()})))";
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,import{createRequire}from'module';const require=createRequire('file:///');${tell}`, ...args],
    {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(stderr.slice(stderr.lastIndexOf("{")));
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, mebibytes: Math.round(maxRSS / 1024), output: stdout };
}
