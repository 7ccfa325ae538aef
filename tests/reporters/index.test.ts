import { describe, expect, it } from "vitest";
import { FORMATS, type Format, formatsOf } from "../../src/reporters/formats.ts";
import { loadReporter } from "../../src/reporters/index.ts";
import { reportNdjson } from "../../src/reporters/ndjson.ts";

describe("the table of formats", () => {
  it("loads a reporter for each", async () => {
    const formats = Object.keys(FORMATS) as Format[];
    expect(formats).toEqual(["pretty", "json", "ndjson", "html", "csv", "markdown", "sarif", "junit", "stix", "misp", "github", "gitlab"]);
    for (const format of formats) expect(await loadReporter(format)).toBeTypeOf("function");
    expect(await loadReporter("ndjson")).toBe(reportNdjson);
  });

  it("says which command writes which", () => {
    expect(formatsOf("assess")).toEqual(["pretty", "json", "ndjson", "html", "csv", "markdown", "sarif", "junit", "stix", "misp"]);
    expect(formatsOf("rules check")).toEqual(["pretty", "json", "markdown", "sarif", "junit", "github", "gitlab"]);
  });
});
