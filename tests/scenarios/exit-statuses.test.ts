import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const TOOL = `${process.execPath} ${resolve("bin/linkwary.js")}`;
const PACKS = resolve("fixtures/scenarios/packs");
const [SMALL, NEXT, BROKEN, FAILING] = ["small", "small-next", "broken", "failing"].map((name) => `${PACKS}/${name}`);

/** A folder that a run may write into: `own` is a pack. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "linkwary-"));
  cpSync(SMALL ?? "", `${folder}/own`, { recursive: true });
  return folder;
}

/** Where stdout goes, and what becomes of a status there: what is not written is 5, unless there was nothing to write. */
const OUTPUTS = {
  "a file": (command: string) => `${command} > out`,
  "a pipe": (command: string) => `${command} | cat > out; exit \${PIPESTATUS[0]}`,
  "a pipe that nobody reads": (command: string) => `${command} | true; exit \${PIPESTATUS[0]}`,
  nowhere: (command: string) => `${command} >&-`,
  "a full disk": (command: string) => `${command} > /dev/full`,
} as const;

/** What each command ends with, and whether it says so on stdout. */
const CASES: readonly (readonly [status: number, writes: boolean, command: string])[] = [
  [0, true, `check ${SMALL}`],
  [1, true, `check ${BROKEN}`],
  [1, true, "check nowhere"],
  [4, false, "check"],
  [0, true, `test ${SMALL}`],
  [1, true, `test ${FAILING}`],
  [2, false, `test ${BROKEN}`],
  [3, true, `test ${SMALL} --subjects nowhere`],
  [0, true, `list ${SMALL}`],
  [2, false, `list ${BROKEN}`],
  [4, false, "list --format none"],
  [0, true, "explain rule/weight"],
  [4, false, "explain nothing"],
  [0, true, `docs ${SMALL} --output pages`],
  [1, true, `docs ${SMALL} --output none --check`],
  [2, false, `docs ${BROKEN} --output pages`],
  [5, false, `docs ${SMALL} --output /proc/linkwary/pages`],
  [0, true, "schema rules"],
  [4, false, "schema none"],
  [4, false, "new no-family/rule own"],
  [0, true, `diff ${SMALL} ${NEXT}`],
  [2, false, `diff ${SMALL} ${BROKEN}`],
  [0, true, "lock own"],
  [1, true, `lock ${SMALL} --check`],
  [2, false, `lock ${BROKEN}`],
  [0, false, `compile ${SMALL} --output one.pack`],
  [2, false, `compile ${BROKEN} --output one.pack`],
  [5, false, `compile ${SMALL} --output /dev/null/one.pack`],
];

describe.skipIf(!existsSync("/dev/full"))("the status of rules", () => {
  it.each(CASES)(
    "is %i (%s) of %s, whatever stdout is",
    (status, writes, command) => {
      const cwd = makeFolder();
      const ended = Object.values(OUTPUTS).map((direct) => {
        const script = direct(`${TOOL} rules ${command} 2> /dev/null < /dev/null`);
        return spawnSync("bash", ["-c", script], { cwd }).status;
      });
      const full = writes ? 5 : status;
      expect(Object.fromEntries(Object.keys(OUTPUTS).map((name, place) => [name, ended[place]]))).toEqual({
        "a file": status,
        "a pipe": status,
        "a pipe that nobody reads": status,
        nowhere: status,
        "a full disk": full,
      });
    },
    60_000,
  );
});
