import process from "node:process";
import { Argument, Command } from "commander";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** `linkwary completion`: what a shell needs to complete commands, flags and their values. */
export function completionCommand(): Command {
  return new Command("completion")
    .description("a script that completes commands, flags and values in a shell")
    .addArgument(new Argument("<shell>", "which one").choices([...SHELLS]))
    .action(async (shell: (typeof SHELLS)[number], _: object, command: Command) => {
      const { writeCompletion } = await import("../run-completion.ts");
      if (command.parent !== null) process.stdout.write(writeCompletion(shell, command.parent));
    });
}
