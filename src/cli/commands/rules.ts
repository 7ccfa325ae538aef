import { Command, Option } from "commander";
import { formatOption } from "../options.ts";
import type { RulesFlags } from "../run-rules.ts";
import type { Session } from "../session.ts";

/** `linkwary rules check|test`: for those who write rules. */
export function rulesCommand(session: Session): Command {
  return new Command("rules")
    .description("work on rule packs")
    .addCommand(
      withFlags("check", "every problem of a pack, with its place")
        .option("--strict", "warnings are errors", false)
        .action(async (packs: string[], flags: RulesFlags) => {
          const { runRulesCheck } = await import("../run-rules.ts");
          await runRulesCheck(packs, flags, session);
        }),
    )
    .addCommand(
      withFlags("test", "run the tests inside the rules").action(async (packs: string[], flags: RulesFlags) => {
        const { runRulesTest } = await import("../run-rules.ts");
        await runRulesTest(packs, flags, session);
      }),
    );
}

function withFlags(name: "check" | "test", description: string): Command {
  return new Command(name)
    .description(description)
    .argument("<pack...>", "pack folders in order, or linkwary/core")
    .option("--fixtures <folder>", "where `fixture:` is looked up (default: fixtures/subjects beside the pack)")
    .option("--quiet", "only what is wrong", false)
    .addOption(formatOption(`rules ${name}`))
    .addOption(new Option("--color <when>", "use colour").choices(["auto", "always", "never"]).default("auto"));
}
