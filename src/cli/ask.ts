import process from "node:process";
import { isCancel, log, select } from "@clack/prompts";
import type { Ask } from "../tasks/review.ts";

const CHOICES = [
  { value: "not checked", label: "not checked" },
  { value: "yes", label: "yes" },
  { value: "no", label: "no" },
] as const;

/** Asks a person at the terminal, on stderr; ^C ends the run as it would at any other time, with the answers so far. */
export function openAsk(stop: AbortSignal): Ask {
  return async (title, questions) => {
    const answered: Partial<Record<(typeof questions)[number]["name"], boolean>> = {};
    const common = { output: process.stderr, signal: stop };
    log.step(title, common);
    for (const { name, text } of questions) {
      const choice = await select({ message: text, options: [...CHOICES], ...common });
      if (isCancel(choice)) {
        // The terminal hands ^C over as a key while it asks: the run is to hear of it as it does at any other time.
        if (!stop.aborted) process.emit("SIGINT", "SIGINT");
        return { answered, stopped: true };
      }
      if (choice !== "not checked") answered[name] = choice === "yes";
    }
    return { answered, stopped: false };
  };
}
