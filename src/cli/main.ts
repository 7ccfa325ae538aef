import process from "node:process";
import { CommanderError } from "commander";
import type { Failure } from "../model/failure.ts";
import { EXIT, exitStatus, type ExitStatus } from "./exit-status.ts";
import { buildProgram } from "./program.ts";
import type { Session } from "./session.ts";
import { terminalWidth, wantsColor } from "./terminal.ts";

/** Runs the command line and sets the exit status. The only place where anything is caught. */
export async function main(argv: readonly string[] = process.argv): Promise<void> {
  const stop = new AbortController();
  let signal: "SIGINT" | "SIGTERM" | undefined;
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => {
      signal = name;
      stop.abort();
    });
  }
  // A reader that closes the pipe is success, also of help; what an output has lost is reported where it is written.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const session: Session = { clock: Date.now(), readClock: Date.now, stop: stop.signal, tally: undefined, failOn: undefined };
  try {
    await buildProgram(session).parseAsync([...argv]);
    process.exitCode = session.tally === undefined ? EXIT.done : exitStatus(session.tally, { failOn: session.failOn, signal });
    // All is written; a read of a pipe that nobody writes to would keep the process waiting.
    if (signal !== undefined) process.exit();
  } catch (error) {
    process.exitCode = await reportFailure(error);
  }
}

async function reportFailure(error: unknown): Promise<ExitStatus> {
  // Commander has printed its own words; help and version are no failures.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (isFailure(error)) {
    const { renderProblems } = await import("../tasks/render-problems.ts");
    const options = { color: wantsColor("auto") && process.stderr.isTTY === true, width: terminalWidth() };
    process.stderr.write(renderProblems(error.diagnostics, options));
    return EXIT[error.kind];
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`linkwary has a bug: please report it with this text, and without the input\n${trace}\n`);
  return EXIT.bug;
}

/** By name: the bundle holds the class once in each of its pieces. */
function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === ("Failure" satisfies Failure["name"]);
}
