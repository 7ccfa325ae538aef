import { Command, Option } from "commander";
import type { Event, Run } from "../../model/event.ts";
import type { Session } from "../session.ts";
import { terminalWidth, wantsColor } from "../terminal.ts";

type Flags = { readonly fixtures?: string; readonly quiet: boolean; readonly color: "auto" | "always" | "never" };

/** `linkwary rules check|test`: for those who write rules. */
export function rulesCommand(session: Session): Command {
  return new Command("rules")
    .description("work on rule packs")
    .addCommand(
      withFlags("check", "every problem of a pack, with its place").action(async (packs: string[], flags: Flags) => {
        const { checkRules } = await import("../../tasks/check-rules.ts");
        await deliverRules("rules check", checkRules({ packs, fixtures: flags.fixtures }), flags, session);
      }),
    )
    .addCommand(
      withFlags("test", "run the tests inside the rules").action(async (packs: string[], flags: Flags) => {
        const { testRules } = await import("../../tasks/test-rules.ts");
        await deliverRules("rules test", testRules({ packs, fixtures: flags.fixtures, clock: session.clock }), flags, session);
      }),
    );
}

function withFlags(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument("<pack...>", "pack folders in order, or linkwary/core")
    .option("--fixtures <folder>", "where `fixture:` is looked up (default: fixtures/subjects beside the pack)")
    .option("--quiet", "only what is wrong", false)
    .addOption(new Option("--color <when>", "use colour").choices(["auto", "always", "never"]).default("auto"));
}

async function deliverRules(command: Run["command"], events: AsyncIterable<Event>, flags: Flags, session: Session): Promise<void> {
  const [{ deliver }, { describeTool }] = await Promise.all([import("../../tasks/deliver.ts"), import("../../tasks/version.ts")]);
  const run: Run = {
    tool: describeTool(),
    command,
    width: terminalWidth(),
    color: wantsColor(flags.color),
    summary: true,
    quiet: flags.quiet,
  };
  session.tally = await deliver(run, events, [{ format: "pretty", target: "-" }]);
}
