import type { Event, Run } from "../model/event.ts";
import { checkRules } from "../tasks/check-rules.ts";
import { deliver, type Output } from "../tasks/deliver.ts";
import { testRules } from "../tasks/test-rules.ts";
import { describeTool } from "../tasks/version.ts";
import type { Session } from "./session.ts";
import { terminalWidth, wantsColor } from "./terminal.ts";

/** The flags of `rules check` and `rules test`, as commander gives them. */
export type RulesFlags = {
  readonly fixtures?: string;
  readonly format?: readonly Output[];
  readonly strict?: boolean;
  readonly quiet: boolean;
  readonly color: "auto" | "always" | "never";
};

/** Runs `rules check`. */
export async function runRulesCheck(packs: readonly string[], flags: RulesFlags, session: Session): Promise<void> {
  await deliverRules("rules check", checkRules({ packs, fixtures: flags.fixtures, strict: flags.strict === true }), flags, session);
}

/** Runs `rules test`. */
export async function runRulesTest(packs: readonly string[], flags: RulesFlags, session: Session): Promise<void> {
  await deliverRules("rules test", testRules({ packs, fixtures: flags.fixtures, clock: session.clock }), flags, session);
}

async function deliverRules(command: Run["command"], events: AsyncIterable<Event>, flags: RulesFlags, session: Session): Promise<void> {
  const run: Run = {
    tool: describeTool(),
    command,
    width: terminalWidth(),
    color: wantsColor(flags.color),
    summary: true,
    quiet: flags.quiet,
  };
  session.tally = await deliver(run, events, flags.format ?? [{ format: "pretty", target: "-" }]);
}
