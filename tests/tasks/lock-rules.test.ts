import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkLock, lockRules } from "../../src/tasks/lock-rules.ts";

function copyOf(pack: string): string {
  const folder = mkdtempSync(join(tmpdir(), "linkwary-lock-"));
  cpSync(`fixtures/scenarios/packs/${pack}`, folder, { recursive: true });
  return folder;
}

function edit(file: string, from: string | RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);

describe("the lock of a pack", () => {
  it("is missing, then fresh", async () => {
    const folder = copyOf("small");
    expect(codes(await checkLock([folder]))).toEqual(["pack/no-lock"]);
    expect(await lockRules([folder])).toEqual([]);
    expect(await checkLock([folder])).toEqual([]);
  });

  it("minds what rules say, not how they are laid out", async () => {
    const folder = copyOf("small");
    await lockRules([folder]);
    edit(`${folder}/rules.yaml`, "rules:", "# ours\nrules:\n");
    edit(`${folder}/rules.yaml`, "    status: stable\n    family: off-platform\n", "    family: off-platform\n    status: stable\n");
    expect(await checkLock([folder])).toEqual([]);
  });

  it("names what has changed under the same version, and is not written over it", async () => {
    const folder = copyOf("small");
    await lockRules([folder]);
    edit(`${folder}/rules.yaml`, "weight: 12", "weight: 13");
    edit(`${folder}/pack.yaml`, "whatsapp", "whatsapp, viber");
    const changed = [{ code: "pack/changed-version", args: { version: "1.0.0", what: "the header, off-platform" } }];
    expect(await checkLock([folder])).toMatchObject(changed);
    expect(await lockRules([folder])).toMatchObject(changed);
    edit(`${folder}/pack.yaml`, "version: 1.0.0", "version: 1.1.0");
    expect(await checkLock([folder])).toMatchObject([{ code: "pack/stale-lock", args: { version: "1.1.0", locked: "1.0.0" } }]);
    expect(await lockRules([folder])).toEqual([]);
    expect(await checkLock([folder])).toEqual([]);
  });

  it("is of what a pack says itself, not of the packs that it changes", async () => {
    const [base, over] = [copyOf("small"), copyOf("over")];
    await lockRules([base, over]);
    edit(`${base}/rules.yaml`, "weight: 60", "weight: 50");
    expect(await checkLock([base, over])).toEqual([]);
    edit(`${over}/rules.yaml`, "weight: 20", "weight: 21");
    expect(codes(await checkLock([base, over]))).toEqual(["pack/changed-version"]);
  });

  it("is of no version where it is none", async () => {
    const folder = copyOf("small");
    for (const text of ["{", "null", '{ "format": "linkwary/lock/v9" }']) {
      writeFileSync(`${folder}/pack.lock`, text);
      expect(await checkLock([folder])).toMatchObject([{ code: "pack/stale-lock", args: { locked: "no version" } }]);
    }
  });
});
