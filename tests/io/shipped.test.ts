import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPackFile, SHIPPED } from "../../src/io/shipped.ts";
import { makeFolder } from "./folder.ts";

describe("readPackFile", () => {
  it("gives the bytes", async () => {
    const path = join(await makeFolder(), "core.pack");
    writeFileSync(path, new Uint8Array([0, 255, 1]));
    expect([...readPackFile(path)]).toEqual([0, 255, 1]);
  });
});

describe("the shipped pack", () => {
  it("has a name, sources and a compiled form beside the built files", () => {
    expect(SHIPPED.name).toBe("linkwary/core");
    expect([SHIPPED.rules.endsWith("rules"), SHIPPED.compiled.endsWith("core.pack")]).toEqual([true, true]);
  });
});
