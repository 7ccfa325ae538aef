import { writeError, writeOutput } from "../io/write.ts";
import type { Event, Run, Tally } from "../model/event.ts";
import type { Format } from "../reporters/formats.ts";
import { loadReporter } from "../reporters/index.ts";
import { renderDiagnostic } from "../reporters/text/frame.ts";
import { addToTally, EMPTY_TALLY } from "./tally.ts";

/** Where a format goes: a file, or stdout ("-"). */
export type Output = { readonly format: Format; readonly target: string };

/** Writes events through their reporters. Problems that no output carries go to stderr. Returns what the run came to. */
export async function deliver(
  run: Run,
  events: AsyncIterable<Event>,
  outputs: readonly Output[],
  select: Selection = keepAll,
): Promise<Tally> {
  let tally = EMPTY_TALLY;
  const carried = run.command !== "assess" || outputs.some(({ format }) => format === "json" || format === "ndjson");
  const tallied = async function* (): AsyncIterable<Event> {
    for await (const event of events) {
      tally = addToTally(tally, event);
      if (event.kind === "diagnostic" && !carried) writeError(renderDiagnostic(event, run));
      yield event;
    }
  };
  const selected = select(tallied());
  const [first, ...others] = outputs;
  if (first !== undefined && others.length === 0) await write(run, selected, first);
  else {
    // Several outputs are made from the same events: they are held once.
    const held = await gather(selected);
    for (const output of outputs) await write(run, replay(held), output);
  }
  return tally;
}

/** Which events reach the reporters, and in which order. */
export type Selection = (events: AsyncIterable<Event>) => AsyncIterable<Event>;

const keepAll: Selection = (events) => events;

async function write(run: Run, events: AsyncIterable<Event>, { format, target }: Output): Promise<void> {
  const report = await loadReporter(format);
  // A file is read later, perhaps by others: no colours, whatever the terminal can.
  await writeOutput(report(target === "-" ? run : { ...run, color: false, width: 80 }, events), target);
}

async function gather(events: AsyncIterable<Event>): Promise<Event[]> {
  const held: Event[] = [];
  for await (const event of events) held.push(event);
  return held;
}

async function* replay(events: readonly Event[]): AsyncIterable<Event> {
  yield* events;
}
