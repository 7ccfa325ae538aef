import process from "node:process";
import { Command } from "commander";
import { terminalWidth } from "../terminal.ts";

/** `linkwary formats`: what can be read, and where a user gets it. */
export function formatsCommand(): Command {
  return new Command("formats").description("what can be read, and where a user gets it").action(async () => {
    const { listExports } = await import("../../tasks/describe-exports.ts");
    process.stdout.write(listExports(terminalWidth()));
  });
}
