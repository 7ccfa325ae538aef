import { describe, expect, it } from "vitest";
import { toPointer } from "../../../src/importers/canonical/pointer.ts";

describe("toPointer", () => {
  it.each([
    [[], ""],
    [["profile", "name"], "/profile/name"],
    [["messages", 0, "text"], "/messages/0/text"],
    [["a/b"], "/a~1b"],
    [["~1"], "/~01"],
    [[""], "/"],
  ])("writes %j as %j", (trail, pointer) => {
    expect(toPointer(trail)).toBe(pointer);
  });
});
