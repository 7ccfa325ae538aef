import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Run } from "../../src/model/event.ts";
import type { Format } from "../../src/reporters/formats.ts";
import { RUN, writeReport } from "./events.ts";
import { writeRulesReport } from "./rule-events.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/reports/", import.meta.url));

/** Every format from the same events. UPDATE=1 writes what the reporters do now; what changed is reviewed. */
describe("the report of one list of events", () => {
  it.each<[string, Format, Partial<Run>]>([
    ["pretty.golden", "pretty", {}],
    ["pretty-color.golden", "pretty", { color: true }],
    ["pretty-160.golden", "pretty", { width: 160 }],
    ["json.golden", "json", {}],
    ["ndjson.golden", "ndjson", {}],
    ["html.golden", "html", {}],
    ["csv.golden", "csv", {}],
    ["markdown.golden", "markdown", {}],
    ["sarif-subjects.golden", "sarif", {}],
    ["junit-subjects.golden", "junit", { failOn: "medium" }],
    ["stix.golden", "stix", {}],
    ["misp.golden", "misp", {}],
  ])("is %s", async (file, format, changes) => {
    compareWithGolden(file, await writeReport(format, { ...RUN, ...changes }));
  });

  it.each<[string, Format]>([
    ["sarif.golden", "sarif"],
    ["junit.golden", "junit"],
    ["github.golden", "github"],
    ["gitlab.golden", "gitlab"],
    ["markdown-rules.golden", "markdown"],
  ])("of rules is %s", async (file, format) => {
    compareWithGolden(file, await writeRulesReport(format));
  });
});

function compareWithGolden(file: string, written: string): void {
  if (process.env["UPDATE"] === "1") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FOLDER + file, written);
  }
  expect(written).toBe(readFileSync(FOLDER + file, "utf8"));
}
