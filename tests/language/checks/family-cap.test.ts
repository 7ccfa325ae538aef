import { describe, expect, it } from "vitest";
import { problemsOf } from "../packs.ts";

const BODY = "detection: { profile.deleted: true }";

describe("the cap of a family", () => {
  it.each([
    [{ weight: "20" }, []],
    [{ weight: "20.5" }, ["pack/family-cap “20.5”"]],
    [{ weight: "-20", family: "calm" }, []],
    [{ weight: "-21", family: "calm" }, ["pack/family-cap “-21”"]],
    [{ weight: "21", family: "account" }, ["pack/family-cap “21”"]],
    [{ weight: "21", status: "experimental" }, ["pack/family-cap “21”"]],
  ])("leaves room for its members: %o", (keys, problems) => {
    expect(problemsOf(BODY, keys)).toEqual(problems);
  });

  it("is no matter where the axis is exposure", () => {
    expect(problemsOf(BODY, { family: "exposed", weight: "", exposure: "high" })).toEqual([]);
  });
});
