import { describe, expect, it } from "vitest";
import { readLabel } from "../../../src/importers/canonical/read-label.ts";

describe("the label of a record", () => {
  it.each([
    [{ label: "high" }, { kind: "band", band: "high" }],
    [
      { label: "benign", positive: false },
      { kind: "positive", positive: false },
    ],
    [
      { label: "low", positive: true },
      { kind: "band", band: "low" },
    ],
    [{ label: "hostile" }, undefined],
    [{ positive: "yes" }, undefined],
    [[], undefined],
    [null, undefined],
  ])("of %j is %j", (record, label) => {
    expect(readLabel(record).label).toEqual(label);
  });
});
