import { describe, expect, it } from "vitest";
import { SERVICE_WORDS, SERVICES } from "../../../src/text/entities/services.ts";
import { fold } from "../../../src/text/fold.ts";

describe("SERVICES", () => {
  it("holds folded names only, as texts are read", () => {
    for (const name of Object.keys(SERVICES)) expect(fold(name).text).toBe(name);
  });
});

describe("SERVICE_WORDS", () => {
  it("has the longer names of a first word first", () => {
    expect(SERVICE_WORDS["line"]?.map(({ rest }) => rest)).toEqual([" app", " id", ""]);
  });

  it("holds each name once", () => {
    const names = Object.entries(SERVICE_WORDS).flatMap(([word, all]) => all.map(({ rest }) => word + rest));
    expect(names.toSorted()).toEqual(Object.keys(SERVICES).toSorted());
  });
});
