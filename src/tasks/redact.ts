import type { Event, Summary } from "../model/event.ts";
import { findHostEndings, mayHoldPhone } from "../text/entities/triggers.ts";
import { redactAssessment } from "../redaction/redact.ts";
import { redactDiagnostic, redactListed } from "../redaction/redact-unread.ts";
import { loadJudges, needsHostJudge } from "../workers/judges.ts";

/** The same events without what tells who the recipient and third parties are: the stage before a reporter. */
export async function* redactEvents(events: AsyncIterable<Event>): AsyncIterable<Event> {
  // Names of files tell whose chat it is; those of the summary are masked as the records in them were.
  const files = new Map<string, string>();
  for await (const event of events) {
    const judges = await loadJudges(findAsked(event));
    switch (event.kind) {
      case "assessment": {
        const redacted = redactAssessment(event, judges);
        if (!files.has(event.origin.name) || redacted.origin.name !== event.origin.name) files.set(event.origin.name, redacted.origin.name);
        yield redacted;
        break;
      }
      case "diagnostic":
        yield redactDiagnostic(event, judges);
        break;
      case "listed":
        yield redactListed(event, judges);
        break;
      case "summary":
        yield {
          ...event,
          inputs: event.inputs.map((input): Summary["inputs"][number] => ({ ...input, name: files.get(input.name) ?? input.name })),
        };
        break;
      case "test-result":
      case "fixed":
      case "subject-result":
        yield event;
        break;
      case "encoded":
        throw new Error("encoded events are past redaction");
      default:
        event satisfies never;
    }
  }
}

/** What redacting an event can ask of the kept libraries. */
function findAsked(event: Event): Parameters<typeof loadJudges>[0] {
  const text = event.kind === "summary" || event.kind === "encoded" ? "" : JSON.stringify(event);
  return { hosts: needsHostJudge(findHostEndings(text)), phones: mayHoldPhone(text) };
}
