import { Command, type Option } from "commander";
import { describeTool } from "../tasks/version.ts";
import { assessCommand } from "./commands/assess.ts";
import { completionCommand } from "./commands/completion.ts";
import { convertCommand } from "./commands/convert.ts";
import { formatsCommand } from "./commands/formats.ts";
import { rulesCommand } from "./commands/rules.ts";
import { showExamples } from "./examples.ts";
import { describeExit } from "./exit-status.ts";
import type { Session } from "./session.ts";

/** The whole command line; a wrong use throws and `main` turns it into a status. */
export function buildProgram(session: Session): Command {
  const program = new Command("linkwary")
    .description(
      "scores exported profiles and message threads for published warning signs of hostile recruitment approaches, and says why; nothing is ever sent over a network",
    )
    .version(describeTool().version, "--version", "print the version")
    .helpOption("--help", "print help")
    .addCommand(assessCommand(session))
    .addCommand(convertCommand(session))
    .addCommand(formatsCommand())
    .addCommand(rulesCommand(session))
    .addCommand(completionCommand());
  for (const { command, path } of allCommands(program)) {
    command.exitOverride().helpOption("--help", "print help").helpCommand(false).showHelpAfterError(false);
    command.configureHelp({ optionDescription: wordOption });
    const examples = showExamples(path);
    if (examples !== undefined) command.addHelpText("after", examples);
  }
  program.addHelpText("after", `\n${describeExit()}`);
  return program;
}

type Placed = { readonly command: Command; readonly path: string };

/** Every command with the words that lead to it. */
function allCommands(command: Command, path = ""): Placed[] {
  return [{ command, path }, ...command.commands.flatMap((below) => allCommands(below, `${path} ${below.name()}`.trim()))];
}

/** What a flag does, what it takes, and what it is where it is not given; that a switch is off goes without saying. */
function wordOption({ description, argChoices, defaultValue }: Option): string {
  const choices = argChoices === undefined ? "" : `: ${argChoices.join(", ")}`;
  const initial = typeof defaultValue === "string" || Array.isArray(defaultValue) ? ` (default: ${String(defaultValue)})` : "";
  return description + choices + initial;
}
