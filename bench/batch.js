// NDJSON in, NDJSON out, through the tool's own stages, against `JSON.parse` of the same lines and nothing else; matching alone
// against the same phrases as regular expressions; the whole against json-rules-engine with the same.
import { Engine } from "json-rules-engine";
import { takeLines } from "./corpus.js";
import { median, row, takeTurns } from "./measure.js";
import { openTool } from "./tool.js";
import { toExpressions } from "./expressions.js";

/** Yardsticks that are slow look at fewer records; all are counted per record. */
const SLOW_RECORDS = 40;

export async function measureBatch({ rounds = 3, bytes = 2_000_000 } = {}) {
  const tool = await openTool();
  const lines = takeLines(bytes, 1);
  const input = Buffer.from(lines.join(""));
  const few = lines.slice(0, SLOW_RECORDS);
  const texts = lines.map((line) => JSON.parse(line).messages.map(({ text }) => text));
  const expressions = await toExpressions();
  const engine = new Engine();
  expressions.forEach(({ set, pattern }) => {
    engine.addRule({ conditions: { any: [{ fact: "texts", operator: `m${set}`, value: true }] }, event: { type: `s${set}` } });
    engine.addOperator(`m${set}`, (facts) => facts.some((text) => pattern.test(text)));
  });
  const one = await tool.openBatch(1);
  const two = await tool.openBatch(2);
  const seconds = await takeTurns(
    [
      { name: "JSON.parse", run: () => lines.forEach((line) => JSON.parse(line)) },
      { name: "1 thread", run: () => one.run(input) },
      { name: "2 threads", run: () => two.run(input) },
      { name: "match", run: () => texts.flat().forEach(tool.match) },
      {
        name: "V8 regexes",
        run: () => {
          for (const text of texts.slice(0, SLOW_RECORDS).flat()) for (const { pattern } of expressions) pattern.test(text);
        },
      },
      {
        name: "json-rules-engine",
        run: async () => {
          for (const line of few) {
            const { id, messages } = JSON.parse(line);
            const { events } = await engine.run({ texts: messages.map(({ text }) => text) });
            JSON.stringify({ id, events });
          }
        },
      },
    ],
    rounds,
  );
  await one.close();
  await two.close();
  const perRecord = (name, records = lines.length) => median(seconds[name]) / records;
  const parse = perRecord("JSON.parse");
  const rows = [
    row("batch, 1 thread: share of the rate of JSON.parse", parse / perRecord("1 thread"), 0.25, "least"),
    row("batch, 2 threads: share of the rate of JSON.parse", parse / perRecord("2 threads"), 0.45, "least"),
    row("match: times faster than V8 regexes in a loop", perRecord("V8 regexes", few.length) / perRecord("match"), 40, "least"),
    row("end to end: times faster than json-rules-engine", perRecord("json-rules-engine", few.length) / perRecord("1 thread"), 40, "least"),
  ];
  const microseconds = Object.fromEntries(
    Object.keys(seconds).map((name) => [
      name,
      perRecord(name, name === "V8 regexes" || name === "json-rules-engine" ? few.length : lines.length) * 1e6,
    ]),
  );
  return {
    rows,
    microsecondsPerRecord: microseconds,
    records: lines.length,
    bytesPerRecord: input.length / lines.length,
    phrases: expressions.length,
  };
}
