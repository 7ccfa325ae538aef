import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { watchPaths } from "../../src/io/watch.ts";

describe("watching a folder", () => {
  it("tells that it watches, then what has changed, and ends when it is told to", async () => {
    const folder = mkdtempSync(join(tmpdir(), "linkwary-watch-"));
    const stop = new AbortController();
    const told: (readonly string[])[] = [];
    for await (const changed of watchPaths([folder], stop.signal)) {
      told.push(changed);
      if (changed.length === 0) {
        writeFileSync(join(folder, "notes.tmp"), "x");
        writeFileSync(join(folder, "rules.yaml"), "rules: []");
      } else stop.abort();
    }
    expect(told).toEqual([[], [join(folder, "rules.yaml")]]);
  }, 30_000);
});
