import type { Diagnostic } from "../model/diagnostic.ts";
import type { Assessment, Event, Summary } from "../model/event.ts";
import { type FileNames, openFileNames } from "../redaction/file-names.ts";
import { redactAssessment } from "../redaction/redact.ts";
import { redactDiagnostic } from "../redaction/redact-unread.ts";
import { findHostEndings, mayHoldPhone } from "../text/entities/triggers.ts";
import { loadJudges, needsHostJudge } from "../workers/judges.ts";

/** The same events without what tells who the recipient and third parties are: the stage before a reporter. */
export async function* redactEvents(events: AsyncIterable<Event>): AsyncIterable<Event> {
  const files = openFileNames();
  let held: Diagnostic[] = [];
  for await (const event of events) {
    // Until a record of its file is seen, nothing tells whom the name of the file names.
    if (event.kind === "diagnostic" && (held.length > 0 || !files.knows(event.place.file ?? "")) && held.length < HELD) {
      held.push(event);
      continue;
    }
    const redacted = await redact(event, files);
    for (const diagnostic of held) yield await redact(diagnostic, files);
    held = [];
    yield redacted;
  }
  for (const diagnostic of held) yield await redact(diagnostic, files);
}

/** Problems that wait for a record. */
const HELD = 1000;

async function redact(event: Event, files: FileNames): Promise<Event> {
  switch (event.kind) {
    case "assessment":
      return redactOne(event, files);
    case "listed":
      return { ...event, assessment: await redactOne(event.assessment, files) };
    case "diagnostic":
      return redactDiagnostic(event, await loadAsked(event), files);
    case "summary":
      return { ...event, inputs: event.inputs.map((input): Summary["inputs"][number] => ({ ...input, name: files.show(input.name) })) };
    case "test-result":
    case "fixed":
    case "subject-result":
      return event;
    case "encoded":
      throw new Error("encoded events are past redaction");
    default:
      return event satisfies never;
  }
}

async function redactOne(assessment: Assessment, files: FileNames): Promise<Assessment> {
  return redactAssessment(assessment, await loadAsked(assessment), files.learn);
}

/** What redacting an event can ask of the kept libraries. */
async function loadAsked(event: Event): ReturnType<typeof loadJudges> {
  const text = JSON.stringify(event);
  return loadJudges({ hosts: needsHostJudge(findHostEndings(text)), phones: mayHoldPhone(text) });
}
