import { describe, expect, it } from "vitest";
import { DERIVED, ELEMENTS } from "../../../src/engine/derived/index.ts";
import { type Field, FIELDS } from "../../../src/model/fields.ts";

describe("the tables of derived fields", () => {
  it("hold every derived field of the dictionary, by itself or by its list", () => {
    const rows = [...Object.keys(DERIVED), ...Object.keys(ELEMENTS)];
    const derived = (Object.entries(FIELDS) as [string, Field][]).filter(([, field]) => field.derived === true).map(([path]) => path);
    expect(derived.filter((path) => !rows.some((row) => path === row || (row in ELEMENTS && path.startsWith(`${row}.`))))).toEqual([]);
    expect(derived.length).toBeGreaterThan(30);
  });

  it("have lists where they compute elements", () => {
    expect(Object.keys(ELEMENTS).filter((root) => (FIELDS as Record<string, Field>)[root]?.list !== true)).toEqual([]);
  });
});
