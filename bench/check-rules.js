// How long checking a pack of 2,000 rules takes, as a ratio to parsing the same files with the YAML library alone: medians of
// many runs in one process, taken in turns, of processor time, so that a busy machine slows both alike. Never part of the tests.
import { parseDocument } from "yaml";
import { writePackHeader } from "./pack-header.js";

const { checkFiles } = await import("../dist/tasks/read-packs.js");
const RULES = 2000;
const FILES = 40;
const GOAL = 1.5;
const RUNS = Number(process.argv[2] ?? 11);

const HEADER = writePackHeader("rules", "ask");

const rule = (number) => `  - id: rule-${number}
    title: Asks for the report number ${number} of the client
    status: stable
    family: ask
    tracks: [espionage, job-fraud]
    weight: 5
    description: >
      What such a client asks for is rarely public, and is paid for by the piece. Weak alone, strong with another
      sign of the same kind in one thread.
    falsepositives:
      - An honest client names itself, and says what the report number ${number} is for.
    references:
      - { title: Example guidance, url: "https://guidance.example/${number}", accessed: 2026-11-24 }
    detection:
      ask:
        message.text|phrase:
          - "(write|send|draft) [me|us] ... report ${number}"
          - "[my] $messengers (id|number) is code ${number}"
      early: { message.ordinal|lte: 3 }
      condition: ask and early
    message: "asks for report ${number}: “{ask.quote}”"
    tests:
      - name: asks
        expect: match
        subject: { messages: [{ from: subject, text: "Please write me a short report ${number}" }] }
      - name: does not
        expect: no-match
        subject: { messages: [{ from: subject, text: "Thanks for the talk" }] }
`;

const perFile = RULES / FILES;
const files = new Map([
  ["pack.yaml", HEADER],
  ...Array.from({ length: FILES }, (_, file) => [
    `rules/${file}.yaml`,
    `rules:\n${Array.from({ length: perFile }, (__, place) => rule(file * perFile + place)).join("")}`,
  ]),
]);
const texts = [...files.values()];
const cases = {
  "parse alone": () => texts.map((text) => parseDocument(text)),
  check: async () => {
    const { problems } = await checkFiles({ files: [{ name: "bench", files, problems: [] }], fixtures: [] });
    if (problems.length > 0) throw new Error(`the pack has ${problems.length} problems: ${problems[0].code}`);
  },
};

const times = { "parse alone": [], check: [] };
for (let run = 0; run < RUNS + 2; run++) {
  for (const [name, work] of Object.entries(cases)) {
    const started = process.cpuUsage();
    await work();
    // The first runs wake the compiler.
    if (run >= 2) times[name].push(process.cpuUsage(started).user / 1000);
  }
}
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const ratio = median(times.check) / median(times["parse alone"]);
const bytes = texts.reduce((sum, text) => sum + text.length, 0);
console.log(`node ${process.version}, ${RULES} rules in ${FILES + 1} files, ${(bytes / 1e6).toFixed(1)} MB, ${RUNS} runs each, medians`);
for (const [name, list] of Object.entries(times)) console.log(`${name.padEnd(12)} ${median(list).toFixed(0).padStart(6)} ms`);
console.log(`check / parse × ${ratio.toFixed(2)}  goal ≤ ${GOAL}  ${ratio <= GOAL ? "met" : "missed"}`);
