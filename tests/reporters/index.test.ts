import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/reporters/formats.ts";
import { loadReporter } from "../../src/reporters/index.ts";
import { reportNdjson } from "../../src/reporters/ndjson.ts";

describe("the table of formats", () => {
  it("loads a reporter for each", async () => {
    expect(FORMATS).toEqual(["pretty", "json", "ndjson"]);
    for (const format of FORMATS) expect(await loadReporter(format)).toBeTypeOf("function");
    expect(await loadReporter("ndjson")).toBe(reportNdjson);
  });
});
