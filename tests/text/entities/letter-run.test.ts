import { describe, expect, it } from "vitest";
import { letterRun, letterWord, passJoint } from "../../../src/text/entities/letter-run.ts";

describe("letterRun", () => {
  it.each([
    ["weeks ago", "weeks"],
    ["h2", "h"],
    ["5k", ""],
    ["a".repeat(24), "a".repeat(24)],
    ["a".repeat(25), ""],
  ])("of %j is %j", (text, run) => {
    expect(letterRun(text, 0)).toBe(run);
  });
});

describe("letterWord", () => {
  it("is none where a figure follows", () => {
    expect(letterWord("usd5", 0)).toBe("");
    expect(letterWord("usd 5", 0)).toBe("usd");
  });
});

describe("passJoint", () => {
  it.each([
    [" usd", 1],
    ["-day", 1],
    ["usd", 0],
    ["  usd", 1],
  ])("passes one blank or hyphen of %j", (text, end) => {
    expect(passJoint(text, 0)).toBe(end);
  });
});
