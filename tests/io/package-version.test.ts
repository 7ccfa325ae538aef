import { expect, it } from "vitest";
import { readVersion } from "../../src/io/package-version.ts";

it("the version is that of the package", () => {
  expect(readVersion()).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/u);
});
