import { describe, expect, it } from "vitest";
import { reasonOf } from "../../src/io/reason.ts";

describe("reasonOf", () => {
  it.each([
    ["ENOENT", "there is no such file"],
    ["EACCES", "permission denied"],
    ["EISDIR", "it is a folder"],
    ["ENOSPC", "the disk is full"],
  ])("puts %s into words", (code, words) => {
    expect(reasonOf(Object.assign(new Error("as the system says it"), { code }))).toBe(words);
  });

  it("gives the code where it has no words for it", () => {
    expect(reasonOf(Object.assign(new Error("i/o error"), { code: "EIO" }))).toBe("EIO");
  });

  it("gives the message where there is no code", () => {
    expect(reasonOf(new Error("odd"))).toBe("Error: odd");
    expect(reasonOf("odd")).toBe("odd");
  });
});
