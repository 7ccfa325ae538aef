import { describe, expect, it } from "vitest";
import type { Line } from "../../../src/reporters/line.ts";
import { addRow, renderTable } from "../../../src/reporters/pretty/table.ts";
import { RUN } from "../events.ts";

const row = (id: string, score: number, band: Line["band"] = "low"): Line => ({ id, band, score, messages: 3 });

describe("the table of subjects", () => {
  it("keeps the highest, band before score, equals in the order in which they came", () => {
    const rows = [row("a", 3), row("b", 9), row("c", 3), row("d", 1, "medium")].reduce<readonly Line[]>(addRow, []);
    expect(rows.map(({ id }) => id)).toEqual(["d", "b", "a", "c"]);
  });

  it("says how many it leaves out", () => {
    const rows = Array.from({ length: 60 }, (_, place) => row(`s${place}`, 3)).reduce<readonly Line[]>(addRow, []);
    expect(renderTable(RUN, rows, 60)).toContain("and 20 more, none higher");
  });

  it("has room for names only where it is narrow", () => {
    expect(renderTable({ ...RUN, width: 40 }, [{ ...row("x".repeat(50), 3), name: "Ana" }], 1)).toBe(
      `score  band  who\n    3  low   Ana (${"x".repeat(21)}…\n`,
    );
  });
});
