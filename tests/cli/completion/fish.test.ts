import { describe, expect, it } from "vitest";
import { writeFish } from "../../../src/cli/completion/fish.ts";
import { hasShell, runIn, wholeTree } from "./shells.ts";

/** What fish offers at the end of a line, without descriptions. */
function complete(line: string): string[] {
  const script = `function linkwary; end\n${writeFish(wholeTree())}\ncomplete -C '${line}'`;
  return runIn("fish", ["--no-config"], script).map((offer) => offer.split("\t")[0] ?? "");
}

describe.skipIf(!hasShell("fish"))("completion in fish", () => {
  it("knows the commands and those below them", () => {
    expect(complete("linkwary ")).toEqual(["assess", "completion", "convert", "formats", "rules"]);
    expect(complete("linkwary rules c")).toEqual(["check", "compile"]);
  });

  it("knows flags and what they take", () => {
    expect(complete("linkwary assess --f")).toEqual(["--fail-on", "--format", "--from"]);
    expect(complete("linkwary assess --fail-on ")).toEqual(["high", "insufficient-data", "low", "medium"]);
    expect(complete("linkwary assess --profile chat.")).toEqual(["chat.zip"]);
    expect(complete("linkwary assess --top ")).toEqual([]);
  });

  it("knows what a command is given", () => {
    expect(complete("linkwary assess chat.")).toEqual(["chat.zip"]);
    expect(complete("linkwary rules schema r")).toEqual(["report", "result", "rules"]);
  });
});
