import { describe, expect, it } from "vitest";
import { matchAt } from "../../../src/text/entities/match-at.ts";

describe("matchAt", () => {
  it("matches at the place and nowhere later", () => {
    const digits = /\d+/y;
    expect(matchAt(digits, "a 12", 2)?.[0]).toBe("12");
    expect(matchAt(digits, "a 12", 1)).toBeUndefined();
  });
});
