import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSESSMENTS, EVENTS, RUN, writeReport } from "./events.ts";
import { hostileText, spoil } from "./hostile.ts";

describe("the csv report", () => {
  it("has a row for each subject under fixed columns, with the line ends of RFC 4180", async () => {
    const written = await writeReport("csv");
    const rows = parse(written, { record_delimiter: "\r\n" });
    expect(written.split("\r\n").at(-1)).toBe("");
    expect(rows.map((row) => row.length)).toEqual([24, 24, 24, 24, 24]);
    expect(rows.map(([id]) => id)).toEqual(["id", "李 明", "raised", "low", "unknown"]);
  });

  it("has its columns where there are no subjects", async () => {
    expect(await writeReport("csv", RUN, [])).toMatch(/^"id","name",.*,"pack_version"\r\n$/u);
  });

  it("reads back as what was written, whatever that holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(hostileText), async (texts) => {
        const events = spoil(EVENTS, texts);
        const rows = parse<Record<string, string>>(await writeReport("csv", RUN, events), { columns: true, record_delimiter: "\r\n" });
        const subjects = events.filter((event) => event.kind === "assessment");
        expect(rows.map(({ score }) => score)).toEqual(subjects.map(({ verdict }) => String(verdict.score)));
        expect(rows.map(({ signs }) => signs)).toEqual(subjects.map(({ verdict }) => String(verdict.findings.length)));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    "\u00a0=1",
    "＝1",
    '=HYPERLINK("http://x.example";"a")',
    "'=1",
    '"=1',
    "a;=1",
  ])("has no cell that a spreadsheet calculates: %j", async (name) => {
    const { high } = ASSESSMENTS;
    const subject = { ...high.subject, profile: { name, handle: name } };
    const written = await writeReport("csv", RUN, [{ ...high, subject }]);
    const [, row = []] = parse(written, { record_delimiter: "\r\n" });
    expect(row.filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
    // Where semicolons separate cells, quotes still hold a text together.
    expect(written.split("\r\n")[1]).toMatch(/^(?:(?:"(?:[^"]|"")*"|\d*)(?:,|$))+$/u);
  });
});
