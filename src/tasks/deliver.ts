import { writeError, writeOutput } from "../io/write.ts";
import type { Event, Input, Run, Tally } from "../model/event.ts";
import { carriesProblems, type Format, isRedactedByItself } from "../reporters/formats.ts";
import { loadReporter } from "../reporters/index.ts";
import { renderDiagnostic } from "../reporters/text/frame.ts";
import { addToTally, EMPTY_TALLY } from "./tally.ts";

/** Where a format goes: a file, or stdout ("-"). */
export type Output = { readonly format: Format; readonly target: string };

export type DeliverOptions = {
  /** Which events reach the reporters, and in which order. */
  readonly select?: Selection;
  /** Whether recipient and third parties are masked; undefined leaves it to each format. */
  readonly redact?: boolean | undefined;
  /** Takes the same events once more, beside the outputs. */
  readonly bundle?: ((run: Run, events: readonly Event[], inputs: readonly Input[]) => Promise<void>) | undefined;
};

/** Writes events through their reporters. Problems that no output carries go to stderr. Returns what the run came to. */
export async function deliver(
  run: Run,
  events: AsyncIterable<Event>,
  outputs: readonly Output[],
  { select = keepAll, redact, bundle }: DeliverOptions = {},
): Promise<Tally> {
  let tally = EMPTY_TALLY;
  const carried = run.command !== "assess" || outputs.some(({ format }) => carriesProblems(format));
  const tallied = async function* (): AsyncIterable<Event> {
    for await (const event of events) {
      tally = addToTally(tally, event);
      if (event.kind === "diagnostic" && !carried) writeError(renderDiagnostic(event, run));
      yield event;
    }
  };
  const selected = select(tallied());
  const isRedacted = (output: Output): boolean => run.command === "assess" && isMasked(output, redact);
  const [first, ...others] = outputs;
  if (first !== undefined && others.length === 0 && bundle === undefined)
    await write(run, isRedacted(first) ? await redactLazily(selected) : selected, first);
  else {
    // What is made from the same events more than once: they are held.
    const held = await gather(selected);
    const redacted = redact === true || outputs.some(isRedacted) ? await gather(await redactLazily(replay(held))) : held;
    const inputs = held.flatMap((event) => (event.kind === "summary" ? event.inputs : []));
    await writeEach([
      ...outputs.map((output) => () => write(run, replay(isRedacted(output) ? redacted : held), output)),
      ...(bundle === undefined ? [] : [() => bundle(run, redact === true ? redacted : held, inputs)]),
    ]);
  }
  return tally;
}

/** Whether recipient and third parties are masked in an output; undefined leaves it to its format. */
export function isMasked({ format }: Output, redact: boolean | undefined): boolean {
  return redact ?? isRedactedByItself(format);
}

/** One that cannot be written does not stop the others. */
async function writeEach(writers: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const writeOne of writers) await writeOne().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** Loaded only where something is to be masked. */
async function redactLazily(events: AsyncIterable<Event>): Promise<AsyncIterable<Event>> {
  const { redactEvents } = await import("./redact.ts");
  return redactEvents(events);
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
