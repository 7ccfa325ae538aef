import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/model/diagnose.ts";
import type { Event, Summary } from "../../src/model/event.ts";
import { redactEvents } from "../../src/tasks/redact.ts";
import { EMPTY_TALLY } from "../../src/tasks/tally.ts";
import { ASSESSMENTS } from "../reporters/events.ts";

async function redact(...events: readonly Event[]): Promise<Event[]> {
  const redacted: Event[] = [];
  for await (const event of redactEvents(replay(events))) redacted.push(event);
  return redacted;
}

async function* replay(events: readonly Event[]): AsyncIterable<Event> {
  yield* events;
}

const SUMMARY: Summary = {
  kind: "summary",
  subjects: 1,
  bands: EMPTY_TALLY.bands,
  errors: 0,
  warnings: 0,
  inputs: [
    { name: "chat with Daniel.txt", sha256: "0", bytes: 1 },
    { name: "other.txt", sha256: "1", bytes: 1 },
  ],
};

describe("the stage before a reporter", () => {
  it("masks assessments, and the names of their files also in the summary", async () => {
    const subject = {
      id: "s",
      recipient: { name: "Daniel Okafor" },
      messages: [{ from: "subject", text: "Daniel, call +44 7700 900417" }],
    } as const;
    const [assessment, summary] = await redact({ ...ASSESSMENTS.low, origin: { name: "chat with Daniel.txt" }, subject }, SUMMARY);
    expect(assessment).toMatchObject({
      origin: { name: "chat with [recipient].txt" },
      subject: { messages: [{ text: "[recipient], call +44 7700 900417" }] },
    });
    expect(summary).toMatchObject({ inputs: [{ name: "chat with [recipient].txt" }, { name: "other.txt" }] });
  });

  it("masks every contact that a problem quotes, and keeps the name of its file", async () => {
    const problem = diagnose(
      "input/wrong-type",
      { expected: "a date", found: 'string "dan@home.example or +44 7700 900417"' },
      { file: "people.example/a.json", line: 1, text: '"to": "dan@home.example"' },
    );
    expect(await redact(problem)).toEqual([
      {
        ...problem,
        args: { expected: "a date", found: 'string "[email] or [phone]"' },
        place: { ...problem.place, text: '"to": "[email]"' },
      },
    ]);
  });

  it("masks contacts in the id of a line of a table", async () => {
    const listed = { kind: "listed", id: "dan@home.example", name: "Mara", band: "low", score: 3, messages: 1 } as const;
    expect(await redact(listed)).toEqual([{ ...listed, id: "[email]" }]);
  });

  it("cannot mask what is already written", async () => {
    await expect(redact({ kind: "encoded", bytes: new Uint8Array(), tally: EMPTY_TALLY, rules: {} })).rejects.toThrow("past redaction");
  });
});
