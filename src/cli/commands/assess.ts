import { Command, Option } from "commander";
import { BANDS } from "../../model/rule.ts";
import { listImporters } from "../../tasks/options.ts";
import { formatOption, readCountry, readNow, readWhole } from "../options.ts";
import type { AssessFlags } from "../run-assess.ts";
import { canAsk } from "../terminal.ts";
import type { Session } from "../session.ts";

/** `linkwary assess`: score subjects and say why. */
export function assessCommand(session: Session): Command {
  return new Command("assess")
    .description("score subjects and say why")
    .argument("<input...>", "files, folders, globs, or - for stdin")
    .option("--rules <pack...>", "packs in order", ["linkwary/core"])
    .addOption(new Option("--from <platform>", "what the input is (default: detected)").choices([...listImporters()]))
    .option("--owner <name>", "whose export it is, where it does not say: name, handle or address")
    .option("--profile <file>", "join a profile to the thread")
    .option("--ask", "ask at the terminal what only a person can find out", false)
    .option("--answers <file>", "use the answers in this file; --ask keeps its answers there")
    .addOption(formatOption("assess"))
    .addOption(new Option("--fail-on <band>", "exit 1 if a subject reaches this band").choices([...BANDS]))
    .option("--min-score <n>", "leave out lower scores", readWhole(0, 100))
    .option("--top <n>", "explain only the highest; pretty lists the others", readWhole(1, Number.MAX_SAFE_INTEGER))
    .addOption(new Option("--sort <order>", "order of the subjects (default: input, or score with --top)").choices(["score", "input"]))
    .option("--now <instant>", "count ages to this instant, not to the export", readNow)
    .option("--country <code>", "add the reporting lines of this country", readCountry)
    .option("--max-errors <n>", "stop after so many invalid records", readWhole(1, Number.MAX_SAFE_INTEGER))
    .option("--threads <n>", "judge lines of records on so many threads (default: the cores)", readWhole(1, 256))
    .option("--resume <file>", "write ndjson to a file, and go on where a run that was stopped left it")
    .option("--bundle <zip>", "keep the inputs, the result and their digests in one archive")
    .option("--redact", "mask recipient and third parties (default: in csv, sarif, junit, stix, misp)")
    .option("--no-redact", "mask nobody")
    .option("--summary", "add a summary as the last NDJSON line", false)
    .option("--strict", "also report unknown and duplicate keys", false)
    .option("--quiet", "no progress", false)
    .addOption(new Option("--color <when>", "use colour").choices(["auto", "always", "never"]).default("auto"))
    .action(async (inputs: string[], flags: AssessFlags, command: Command) => {
      if (flags.ask && !canAsk())
        command.error("error: --ask needs a terminal to ask at; give the answers of an earlier run with --answers <file>", { exitCode: 4 });
      // Loaded here, so that `--version` and `--help` start at once.
      const { runAssess } = await import("../run-assess.ts");
      await runAssess(inputs, flags, session);
    });
}
