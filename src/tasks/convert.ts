import { writeError, writeOutput } from "../io/write.ts";
import type { Tally } from "../model/event.ts";
import { encodeSubject } from "../reporters/subject.ts";
import { type FrameOptions, renderDiagnostic } from "../reporters/text/frame.ts";
import { count } from "../reporters/text/wording.ts";
import { importInputs, type ImportTaskOptions } from "./import-inputs.ts";
import { addToTally, EMPTY_TALLY } from "./tally.ts";

/** Where records go and how problems are drawn. */
export type ConvertOutput = FrameOptions & { readonly target: string; readonly quiet: boolean };

/** Writes every subject of the inputs as a canonical record, one a line; problems and a summary go to stderr. */
export async function convert(options: ImportTaskOptions, { target, quiet, ...frame }: ConvertOutput): Promise<Tally> {
  let tally = EMPTY_TALLY;
  const counts = { subjects: 0, messages: 0 };
  const dropped = new Map<string, number>();
  const lines = async function* (): AsyncIterable<string> {
    for await (const found of importInputs(options)) {
      switch (found.kind) {
        case "subject":
          counts.subjects += 1;
          counts.messages += found.subject.messages?.length ?? 0;
          yield encodeSubject(found.subject);
          break;
        case "diagnostic":
          tally = addToTally(tally, found);
          writeError(renderDiagnostic(found, frame));
          break;
        case "dropped":
          dropped.set(found.what, (dropped.get(found.what) ?? 0) + found.count);
          break;
        case "inputs":
          break;
        default:
          found satisfies never;
      }
    }
  };
  await writeOutput(lines(), target);
  if (!quiet) writeError(summarize(counts, dropped));
  return tally;
}

/** `3 subjects, 41 messages; left out: drafts (2), reactions (5)` */
function summarize(counts: { readonly subjects: number; readonly messages: number }, dropped: ReadonlyMap<string, number>): string {
  const left = [...dropped].map(([what, number]) => `${what} (${number})`).join(", ");
  const total = `${count(counts.subjects, "subject")}, ${count(counts.messages, "message")}`;
  return `${total}${left === "" ? "" : `; left out: ${left}`}\n`;
}
