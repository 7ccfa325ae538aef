import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Run } from "../../src/model/event.ts";
import { explain } from "../../src/tasks/explain.ts";

const RUN: Run = {
  tool: { name: "linkwary", version: "0" },
  command: "rules explain",
  width: 80,
  color: false,
  summary: true,
  quiet: false,
};
const about = async (name: string, subject?: string): Promise<string> =>
  explain({ name, packs: ["fixtures/scenarios/packs/small"], subject, now: undefined, clock: 0 }, RUN);

describe("explaining", () => {
  it("a rule gives its meaning, its honest reading and its sources", async () => {
    const page = await about("off-platform");
    for (const words of [
      "Asks to leave the platform",
      "Many honest people prefer a messenger.",
      "https://guidance.example/warning-signs",
    ]) {
      expect(page).toContain(words);
    }
  });

  it("a rule on a subject says selection by selection what it came to", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "linkwary-")), "subject.json");
    writeFileSync(file, JSON.stringify({ messages: [{ from: "subject", text: "Add me on WhatsApp" }] }));
    const page = await about("off-platform", file);
    expect(page).toContain("ask                holds: “Add me on WhatsApp”");
    expect(page).toContain("off-platform: matches");
  });

  it("a code says what it means", async () => {
    expect(await about("rule/unknown-modifier")).toContain("did you mean `{suggestion}`?");
  });

  it.each(["off-platfrm", "rule/unknown-modifer", "constructor"])("refuses %s", async (name) => {
    await expect(about(name)).rejects.toMatchObject({ kind: "usage", diagnostics: [{ code: "cli/unknown-name" }] });
  });

  it("ends where the subject cannot be read", async () => {
    await expect(about("off-platform", "fixtures/nothing.json")).rejects.toMatchObject({ diagnostics: [{ code: "input/unreadable" }] });
    await expect(about("off-platform", "fixtures/rules/invalid/pack-no-header.yaml")).rejects.toMatchObject({ kind: "usage" });
  });
});
