import { chmodSync, cpSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkRules } from "../../src/tasks/check-rules.ts";
import { fixRules } from "../../src/tasks/fix-rules.ts";
import { readPackFiles } from "../../src/tasks/read-packs.ts";

/** A copy of a sound pack with one file spoiled. */
function spoil(change: (text: string) => string): { readonly folder: string; readonly file: string; readonly text: string } {
  const folder = join(mkdtempSync(join(tmpdir(), "linkwary-")), "pack");
  cpSync("fixtures/scenarios/packs/small", folder, { recursive: true });
  const file = join(folder, "rules.yaml");
  const text = change(readFileSync(file, "utf8"));
  writeFileSync(file, text);
  return { folder, file, text };
}

const fix = async (folder: string): Promise<string[]> =>
  (await fixRules(readPackFiles([folder]))).fixes.map(({ from, to }) => `${from} → ${to}`);

describe("fixing packs", () => {
  it("goes on until nothing changes, and has then nothing to do", async () => {
    const { folder, file, text } = spoil((sound) => sound.replace("message.text|phrase", "mesage.text|phrse"));
    expect(await fix(folder)).toEqual(["mesage.text → message.text", "phrse → phrase"]);
    expect(readFileSync(file, "utf8")).toBe(text.replace("mesage.text|phrse", "message.text|phrase"));
    const written = statSync(file).mtimeMs;
    expect([await fix(folder), statSync(file).mtimeMs]).toEqual([[], written]);
  });

  it("keeps a byte order mark and the permissions of a file", async () => {
    const { folder, file } = spoil((sound) => `\uFEFF${sound.replace("message.text|phrase", "message.txet|phrase")}`);
    chmodSync(file, 0o640);
    expect(await fix(folder)).toHaveLength(1);
    expect([readFileSync(file, "utf8").startsWith("\uFEFF"), statSync(file).mode & 0o777]).toEqual([true, 0o640]);
  });

  it("writes nothing in the shipped pack", async () => {
    expect((await fixRules(readPackFiles(["linkwary/core"]))).fixes).toEqual([]);
  }, 60_000);

  it("is told before the problems that are left, which stand where they stand now", async () => {
    const { folder, file } = spoil((sound) =>
      sound.replace("message.text|phrase", "mesage.text|phrase").replace("weight: 12", "weight: 0"),
    );
    const kinds: string[] = [];
    for await (const event of checkRules({ packs: [folder], fixtures: undefined, baseline: undefined, fix: true, strict: false }))
      kinds.push(
        event.kind === "fixed" ? `${event.from} ${event.place.file === file}` : event.kind === "diagnostic" ? event.code : event.kind,
      );
    expect(kinds).toEqual([`mesage.text true`, "rule/weight", "summary"]);
  });
});
