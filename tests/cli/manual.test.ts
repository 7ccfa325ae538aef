import { describe, expect, it } from "vitest";
import { listCommands } from "../../src/cli/completion/tree.ts";
import { EXAMPLES } from "../../src/cli/examples.ts";
import { writeManual } from "../../src/cli/manual.ts";
import { wholeTree } from "./completion/shells.ts";

describe("the manual page", () => {
  const page = writeManual();

  it("has every command that does something, with every flag", () => {
    const commands = listCommands(wholeTree()).filter(({ commands: below }) => below.length === 0);
    expect(page.match(/^\.SS /gmu)).toHaveLength(commands.length);
    for (const { long } of commands.flatMap(({ flags }) => flags))
      if (long !== "--help") expect(page).toContain(long.replaceAll("-", "\\-"));
  });

  it("has requests of roff only where they are meant, and short lines of text", () => {
    const lines = page.split("\n");
    expect(lines.filter((line) => /^['.]/u.test(line) && !/^\.(?:TH|SH|SS|PP|TP|B|br)(?: |$)/u.test(line))).toEqual([]);
    expect(lines.filter((line) => !line.startsWith(".") && line.replaceAll("\\-", "-").length > 80)).toEqual([]);
  });
});

describe("examples", () => {
  it("are of commands that are there, and fit a terminal", () => {
    const paths = listCommands(wholeTree()).map(({ path }) => path);
    expect(Object.keys(EXAMPLES).filter((path) => !paths.includes(path))).toEqual([]);
    expect(
      Object.values(EXAMPLES)
        .flat()
        .filter(([, write]) => write.length > 76),
    ).toEqual([]);
  });
});
