import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { readPacks } from "../../src/tasks/read-packs.ts";
import { HOSTILE, SECRET, writeHostilePack } from "./hostile-packs.ts";

describe("a pack that means harm", () => {
  it.each(HOSTILE)(
    "has a problem and no effect: $name",
    async (hostile) => {
      const folder = writeHostilePack(hostile);
      try {
        const { pack, problems, files } = await readPacks([folder]);
        const errors = problems.filter(({ severity }) => severity === "error");
        expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(hostile.codes));
        expect(JSON.stringify([pack ?? {}, problems, files.map((read) => [...read.files])])).not.toContain(SECRET);
        expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
      } finally {
        rmSync(dirname(folder), { recursive: true });
      }
    },
    60_000,
  );
});
