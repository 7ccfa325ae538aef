import process from "node:process";
import type { Failure } from "../model/failure.ts";
import { renderProblems } from "../tasks/render-problems.ts";
import { EMPTY_TALLY } from "../tasks/tally.ts";
import { type Watched, watchPacks } from "../tasks/watch-packs.ts";
import type { Session } from "./session.ts";
import { terminalWidth, wantsColor } from "./terminal.ts";

/** Runs, and runs again whenever what it depends on changes, until ^C. A pack with errors is told, and waited for. */
export async function watchRules(
  watched: Watched,
  run: () => Promise<void>,
  { quiet, color }: { readonly quiet: boolean; readonly color: "auto" | "always" | "never" },
  session: Session,
): Promise<void> {
  const tell = (text: string): void => void (quiet || process.stderr.write(text));
  session.tally = EMPTY_TALLY;
  for await (const changed of watchPacks(watched, session.stop)) {
    if (changed.length > 0) tell(`\nchanged: ${changed.slice(0, SHOWN).join(", ")}${changed.length > SHOWN ? " and more" : ""}\n\n`);
    await run().catch((error: unknown) => {
      if (!isFailureOfRules(error)) throw error;
      process.stderr.write(renderProblems(error.diagnostics, { color: wantsColor(color), width: terminalWidth() }));
    });
    tell("watching; ^C ends\n");
  }
}

/** Files that changed at once, before the rest is only counted. */
const SHOWN = 3;

/** By name, as in `main`: the bundle holds the class once in each of its pieces. */
function isFailureOfRules(error: unknown): error is Failure {
  return error instanceof Error && error.name === ("Failure" satisfies Failure["name"]) && (error as Failure).kind === "rules";
}
