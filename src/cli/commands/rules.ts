import { Argument, Command, Option } from "commander";
import { formatOption, readNow, readWhole } from "../options.ts";
import type { CheckFlags, DiffFlags, DocsFlags, ExplainFlags, ListFlags, LockFlags, TestFlags } from "../run-rules.ts";
import type { Session } from "../session.ts";

/** `linkwary rules …`: for those who write rules, and those who ask what one means. */
export function rulesCommand(session: Session): Command {
  return new Command("rules")
    .description("work on rule packs")
    .addCommand(
      withFlags("check", "every problem of a pack, with its place")
        .option("--strict", "warnings are errors", false)
        .option("--fix", "correct misspelt names that can mean only one thing, in the files", false)
        .option("--baseline <file>", "a SARIF report of an earlier run: what it tells of is known and does not count")
        .action(async (packs: string[], flags: CheckFlags) => {
          const { runRulesCheck } = await import("../run-rules.ts");
          await runRulesCheck(packs, flags, session);
        }),
    )
    .addCommand(
      withFlags("test", "run the tests inside the rules")
        .option("--coverage", "change each part of each rule in turn, and tell what no test notices", false)
        .option("--min-coverage <percent>", "exit 1 if tests notice less than this of the changes", readWhole(0, 100))
        .option("--subjects <path>", "also check labelled subjects: a folder with one of each band, or a file with `positive`")
        .option("--watch", "run again whenever a file of the packs changes, until ^C", false)
        .action(async (packs: string[], flags: TestFlags) => {
          const { runRulesTest } = await import("../run-rules.ts");
          await runRulesTest(packs, flags, session);
        }),
    )
    .addCommand(listCommand())
    .addCommand(explainCommand(session))
    .addCommand(docsCommand(session))
    .addCommand(schemaCommand())
    .addCommand(newCommand())
    .addCommand(diffCommand(session))
    .addCommand(lockCommand(session))
    .addCommand(compileCommand());
}

function listCommand(): Command {
  return new Command("list")
    .description("the rules of packs, by family")
    .argument("[pack...]", "pack folders in order, or linkwary/core", ["linkwary/core"])
    .addOption(new Option("--format <name>", "json has all static text of the rules").choices(["pretty", "json"]).default("pretty"))
    .option("--resolved", "where each value came from, key by key, and what it replaced", false)
    .addOption(colorOption())
    .action(async (packs: string[], flags: ListFlags) => {
      const { runRulesList } = await import("../run-rules.ts");
      await runRulesList(packs, flags);
    });
}

function explainCommand(session: Session): Command {
  return new Command("explain")
    .description("what a rule or a code means, and what a rule makes of a subject")
    .argument("<rule|code>", "a rule's id, or a code such as rule/unknown-modifier")
    .option("--rules <pack...>", "packs in order", ["linkwary/core"])
    .option("--subject <file>", "walk a canonical record through the rule, step by step")
    .option("--now <instant>", "count ages to this instant, not to the export", readNow)
    .addOption(colorOption())
    .action(async (name: string, flags: ExplainFlags) => {
      const { runRulesExplain } = await import("../run-rules.ts");
      await runRulesExplain(name, flags, session);
    });
}

function docsCommand(session: Session): Command {
  return new Command("docs")
    .description("the reference of packs as Markdown: an index, and a page a rule")
    .argument("<pack...>", "pack folders in order, or linkwary/core")
    .requiredOption("--output <folder>", "a folder of its own for the pages")
    .option("--check", "write nothing, and fail where a page is stale", false)
    .addOption(colorOption())
    .action(async (packs: string[], flags: DocsFlags) => {
      const { runRulesDocs } = await import("../run-rules.ts");
      await runRulesDocs(packs, flags, session);
    });
}

function schemaCommand(): Command {
  return new Command("schema")
    .description("a published JSON Schema")
    .addArgument(new Argument("<name>", "which one").choices(["subject", "result", "report", "rules", "pack"]))
    .argument("[pack...]", "whose families and lists the schema of rules offers in an editor", ["linkwary/core"])
    .action(async (name: string, packs: string[]) => {
      const { runRulesSchema } = await import("../run-rules.ts");
      await runRulesSchema(name, packs);
    });
}

function newCommand(): Command {
  return new Command("new")
    .description("add a rule that is still to be written to the last of the packs")
    .argument("<family/name>", "its family, and its id")
    .argument("<pack...>", "pack folders in order, or linkwary/core; the last one gets the rule")
    .action(async (path: string, packs: string[]) => {
      const { runRulesNew } = await import("../run-rules.ts");
      await runRulesNew(path, packs);
    });
}

function diffCommand(session: Session): Command {
  return new Command("diff")
    .description("what two versions of a pack say differently, and which verdicts move")
    .argument("<old>", "a pack folder, or linkwary/core")
    .argument("<new>", "a pack folder, or linkwary/core")
    .option("--on <input...>", "judge these subjects with both", [])
    .addOption(new Option("--format <name>", "how it is written").choices(["pretty", "json", "markdown"]).default("pretty"))
    .addOption(colorOption())
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { runRulesDiff } = await import("../run-rules.ts");
      await runRulesDiff(before, after, flags, session);
    });
}

function lockCommand(session: Session): Command {
  return new Command("lock")
    .description("keep what a version of a pack says, so that a change without a new version shows")
    .argument("<pack...>", "pack folders in order, or linkwary/core; the last one is locked")
    .option("--check", "write nothing, and fail where the pack is not what was locked", false)
    .addOption(colorOption())
    .action(async (packs: string[], flags: LockFlags) => {
      const { runRulesLock } = await import("../run-rules.ts");
      await runRulesLock(packs, flags, session);
    });
}

function compileCommand(): Command {
  return new Command("compile")
    .description("packs as one file that assess loads without reading their rules")
    .argument("<pack...>", "pack folders in order, or linkwary/core")
    .requiredOption("--output <file>", "the compiled pack, for assess --rules <file>")
    .action(async (packs: string[], flags: { readonly output: string }) => {
      const { runRulesCompile } = await import("../run-rules.ts");
      await runRulesCompile(packs, flags);
    });
}

function colorOption(): Option {
  return new Option("--color <when>", "use colour").choices(["auto", "always", "never"]).default("auto");
}

function withFlags(name: "check" | "test", description: string): Command {
  return new Command(name)
    .description(description)
    .argument("<pack...>", "pack folders in order, or linkwary/core")
    .option("--fixtures <folder>", "where `fixture:` is looked up (default: fixtures/subjects beside the pack)")
    .option("--quiet", "only what is wrong", false)
    .addOption(formatOption(`rules ${name}`))
    .addOption(colorOption());
}
