import { Command, Option } from "commander";
import type { Instant } from "../../model/interval.ts";
import { type Band, BANDS } from "../../model/rule.ts";
import type { Output } from "../../tasks/deliver.ts";
import { addOutput, readCountry, readNow, readWhole } from "../options.ts";
import { withProgress } from "../progress.ts";
import type { Session } from "../session.ts";
import { isTerminal, terminalWidth, wantsColor } from "../terminal.ts";

type Flags = {
  readonly rules: readonly string[];
  readonly from: "canonical";
  readonly format?: readonly Output[];
  readonly failOn?: Band;
  readonly minScore?: number;
  readonly top?: number;
  readonly sort: "score" | "input";
  readonly now?: Instant;
  readonly country?: string;
  readonly maxErrors?: number;
  readonly summary: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly color: "auto" | "always" | "never";
};

/** `linkwary assess`: score subjects and say why. */
export function assessCommand(session: Session): Command {
  return new Command("assess")
    .description("score subjects and say why")
    .argument("<input...>", "files, folders, globs, or - for stdin")
    .option("--rules <pack...>", "packs in order", ["linkwary/core"])
    .addOption(new Option("--from <platform>", "what the input is").choices(["canonical"]).default("canonical"))
    .option("--format <name[=file]>", "pretty, json or ndjson; repeatable", addOutput)
    .addOption(new Option("--fail-on <band>", "exit 1 if a subject reaches this band").choices([...BANDS]))
    .option("--min-score <n>", "leave out lower scores", readWhole(0, 100))
    .option("--top <n>", "only the highest", readWhole(1, Number.MAX_SAFE_INTEGER))
    .addOption(new Option("--sort <order>", "order of the subjects").choices(["score", "input"]).default("input"))
    .option("--now <instant>", "count ages to this instant, not to the export", readNow)
    .option("--country <code>", "add the reporting lines of this country", readCountry)
    .option("--max-errors <n>", "stop after so many invalid records", readWhole(1, Number.MAX_SAFE_INTEGER))
    .option("--summary", "add a summary as the last NDJSON line", false)
    .option("--strict", "also report unknown and duplicate keys", false)
    .option("--quiet", "no progress", false)
    .addOption(new Option("--color <when>", "use colour").choices(["auto", "always", "never"]).default("auto"))
    .action(async (inputs: string[], flags: Flags) => {
      await runAssess(inputs, flags, session);
    });
}

async function runAssess(inputs: readonly string[], flags: Flags, session: Session): Promise<void> {
  // Loaded here, so that `--version` and `--help` start at once.
  const [{ assess }, { deliver }, { describePack }, { loadRules }, { defaultOutput }, { selectAssessments }, { describeTool }] =
    await Promise.all([
      import("../../tasks/assess.ts"),
      import("../../tasks/deliver.ts"),
      import("../../tasks/describe-pack.ts"),
      import("../../tasks/load-rules.ts"),
      import("../../tasks/options.ts"),
      import("../../tasks/select.ts"),
      import("../../tasks/version.ts"),
    ]);
  const { rules, format, failOn, minScore, top, sort, now, country, maxErrors, summary, strict, quiet, color, from } = flags;
  session.failOn = failOn;
  const ruleSet = await loadRules(rules);
  const run = {
    tool: describeTool(),
    command: "assess" as const,
    pack: describePack(ruleSet),
    width: terminalWidth(),
    color: wantsColor(color),
    summary,
    quiet,
    ...(country === undefined ? {} : { country }),
  };
  const outputs = format ?? [defaultOutput(inputs, isTerminal())];
  const digests = summary || outputs.some((output) => output.format !== "pretty");
  const events = assess({ inputs, digests, ruleSet, from, strict, now, clock: session.clock, maxErrors, signal: session.stop });
  const shown = withProgress(events, !quiet, session.readClock);
  session.tally = await deliver(run, shown, outputs, selectAssessments({ minScore, top, sort }));
}
