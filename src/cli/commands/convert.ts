import { Command, Option } from "commander";
import { listImporters } from "../../tasks/options.ts";
import { readWhole } from "../options.ts";
import type { ConvertFlags } from "../run-convert.ts";
import type { Session } from "../session.ts";

/** `linkwary convert`: any export as canonical records. */
export function convertCommand(session: Session): Command {
  return new Command("convert")
    .description("write any export as canonical records, one a line")
    .argument("<input...>", "files, archives, folders, globs, or - for stdin")
    .addOption(new Option("--from <platform>", "what the input is (default: detected)").choices([...listImporters()]))
    .option("--owner <name>", "whose export it is, where it does not say: name, handle or address")
    .option("--output <file>", "where to write", "-")
    .option("--max-errors <n>", "stop after so many invalid records", readWhole(1, Number.MAX_SAFE_INTEGER))
    .option("--strict", "also report unknown and duplicate keys", false)
    .option("--quiet", "no summary", false)
    .addOption(new Option("--color <when>", "use colour").choices(["auto", "always", "never"]).default("auto"))
    .action(async (inputs: string[], flags: ConvertFlags) => {
      const { runConvert } = await import("../run-convert.ts");
      await runConvert(inputs, flags, session);
    });
}
