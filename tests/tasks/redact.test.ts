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

  it("masks what a problem quotes, and the name of its file by the record that comes after it", async () => {
    const problem = diagnose("input/not-json", { reason: "found `Daniel`" }, { file: "chat with Daniel.txt", line: 1, text: "Daniel" });
    const subject = { id: "s", recipient: { name: "Daniel Okafor" } };
    const [first, second] = await redact(problem, { ...ASSESSMENTS.low, origin: { name: "chat with Daniel.txt" }, subject });
    expect(first).toEqual({ ...problem, args: { reason: "found `[masked]`" }, place: { file: "chat with [recipient].txt", line: 1 } });
    expect(second).toMatchObject({ kind: "assessment", origin: { name: "chat with [recipient].txt" } });
  });

  it("lets a problem pass at the end where no record of its file is read", async () => {
    const problem = diagnose("input/empty", { name: "a.json" }, { file: "a.json" });
    expect(await redact(problem)).toEqual([problem]);
  });

  it("masks a line of a table as the record that it is of", async () => {
    const subject = { id: "chat with Daniel", recipient: { name: "Daniel Okafor" } };
    const verdict = { ...ASSESSMENTS.low.verdict, id: "chat with Daniel" };
    const [listed] = await redact({ kind: "listed", assessment: { ...ASSESSMENTS.low, subject, verdict } });
    expect(listed).toMatchObject({ assessment: { verdict: { id: "chat with [recipient]" } } });
  });

  it("cannot mask what is already written", async () => {
    await expect(redact({ kind: "encoded", bytes: new Uint8Array(), tally: EMPTY_TALLY, rules: {} })).rejects.toThrow("past redaction");
  });
});
