import { describe, expect, it } from "vitest";
import { takeBytes, takeInts } from "../../src/text/room.ts";

describe.each([
  ["takeInts", takeInts],
  ["takeBytes", takeBytes],
])("%s", (_, take) => {
  it("gives zeros, as many as are wanted, and gives none of them twice", () => {
    const taken = Array.from({ length: 400 }, (__, place) => take(place * 3));
    expect(taken.map(({ length }) => length)).toEqual(Array.from({ length: 400 }, (__, place) => place * 3));
    for (const [place, numbers] of taken.entries()) numbers.fill(place % 100);
    expect(taken.every((numbers, place) => numbers.every((number) => number === place % 100))).toBe(true);
  });

  it("gives large ones rooms of their own", () => {
    expect(take(1_000_000).length).toBe(1_000_000);
  });
});
