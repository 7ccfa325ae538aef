import { Command } from "commander";
import { describeTool } from "../tasks/version.ts";
import { assessCommand } from "./commands/assess.ts";
import { convertCommand } from "./commands/convert.ts";
import { formatsCommand } from "./commands/formats.ts";
import { rulesCommand } from "./commands/rules.ts";
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
    .addHelpText(
      "after",
      "\nexit status: 0 done · 1 --fail-on reached, or problems in rules\n" +
        "  2 rules invalid · 3 input invalid · 4 usage · 5 output not written · 70 a bug\n" +
        "  130 interrupted · 143 terminated",
    );
  for (const command of allCommands(program))
    command.exitOverride().helpOption("--help", "print help").helpCommand(false).showHelpAfterError(false);
  return program;
}

function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}
