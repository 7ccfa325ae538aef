import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

describe("rules test --watch", () => {
  it("runs again on a change, waits for a broken pack to be mended, and ends with ^C", async () => {
    const folder = mkdtempSync(join(tmpdir(), "linkwary-watch-"));
    cpSync("fixtures/scenarios/packs/small", folder, { recursive: true });
    const file = join(folder, "rules.yaml");
    const sound = readFileSync(file, "utf8");
    const tool = spawn(process.execPath, [resolve("bin/linkwary.js"), "rules", "test", folder, "--watch"]);
    let [written, told] = ["", ""];
    /** What to do once this many runs are over; the last one ends it. */
    const steps = [
      () => writeFileSync(file, sound.replace("weight: 12", "wait: 12")),
      () => writeFileSync(file, sound.replace("Thanks for the talk", "Add me on WhatsApp")),
      () => void tool.kill("SIGINT"),
    ];
    tool.stdout.on("data", (text) => (written += String(text)));
    tool.stderr.on("data", (text) => {
      const before = told.split("watching;").length;
      told += String(text);
      if (told.split("watching;").length > before) steps.shift()?.();
    });
    const status = await new Promise((done) => tool.on("close", done));
    expect(status).toBe(130);
    expect(written).toContain("4 passed, 0 failed\n");
    expect(written).toContain("3 passed, 1 failed\n");
    expect(written.indexOf("4 passed")).toBeLessThan(written.indexOf("failed off-platform: does not"));
    expect(told).toContain("error[rule/unknown-key]: `wait`");
    expect(told).toContain(`changed: ${file}\n`);
    // Nothing of what stood on the terminal is taken away.
    expect(written + told).not.toContain("\u001b");
  }, 60_000);
});
