import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkRules } from "../../src/tasks/check-rules.ts";
import { newRule } from "../../src/tasks/new-rule.ts";

/** A pack of its own to write into. */
function copyOf(pack: string): string {
  const folder = mkdtempSync(join(tmpdir(), "linkwary-new-"));
  cpSync(`fixtures/scenarios/packs/${pack}`, folder, { recursive: true });
  return folder;
}

/** The keys that the checker points at. */
async function toBeWritten(folder: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const event of checkRules({ packs: [folder], fixtures: undefined, baseline: undefined, fix: false, strict: false })) {
    if (event.kind === "diagnostic") keys.push(/[\w|.]+(?=: *#)/u.exec(event.place.text ?? "")?.[0] ?? event.code);
  }
  return keys;
}

const EMPTY = ["title", "weight", "description", "falsepositives", "references", "message.text|phrase", "message", "name", "name"];

describe("a new rule", () => {
  it("stands in the file of its family, and the checker points at exactly what is to be written", async () => {
    const folder = copyOf("small");
    expect(await newRule("off-platform/asks-for-signal", [folder])).toEqual({ file: `${folder}/approach/off-platform.yaml`, line: 2 });
    expect(await toBeWritten(folder)).toEqual(EMPTY);
  });

  it("is added to what stands there", async () => {
    const folder = copyOf("small");
    await newRule("off-platform/first", [folder]);
    const before = readFileSync(`${folder}/approach/off-platform.yaml`, "utf8");
    const { line } = await newRule("off-platform/second", [folder]);
    const after = readFileSync(`${folder}/approach/off-platform.yaml`, "utf8");
    expect(after.startsWith(before)).toBe(true);
    expect(after.split("\n")[line - 1]).toBe("  - id: second");
    expect(await toBeWritten(folder)).toEqual([...EMPTY, ...EMPTY]);
  });

  it.each([
    ["Off-platform/x", "cli/rule-path"],
    ["off-platform", "cli/rule-path"],
    ["off-plattform/x", "rule/unknown-family"],
    ["off-platform/off-platform", "rule/duplicate-id"],
  ])("is refused as %s", async (path, code) => {
    await expect(newRule(path, [copyOf("small")])).rejects.toMatchObject({ kind: "usage", diagnostics: [{ code }] });
  });

  it("is refused in what linkwary ships, and where there is no pack", async () => {
    await expect(newRule("off-platform/x", ["linkwary/core"])).rejects.toMatchObject({ kind: "usage" });
    await expect(newRule("off-platform/x", [join(tmpdir(), "linkwary-nothing")])).rejects.toMatchObject({ kind: "rules" });
  });
});
