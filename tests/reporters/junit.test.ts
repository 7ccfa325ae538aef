import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { diagnose } from "../../src/model/diagnose.ts";
import { EVENTS, RUN, writeReport } from "./events.ts";
import { hostileText, spoil } from "./hostile.ts";
import { readPublishedSchema } from "./published-schema.ts";
import { RULE_EVENTS, RULES_RUN, writeRulesReport } from "./rule-events.ts";

describe("the junit report", () => {
  const schema = readPublishedSchema("junit.xsd");
  it.skipIf(schema === undefined)(
    "is valid by its common schema, whatever a pack holds",
    async () => {
      const texts = fc.sample(hostileText, { numRuns: 40, seed: 20261124 });
      const hostile = [...texts, "", " \n"].map((text) =>
        diagnose("rule/duplicate-id", { id: text }, { file: text, line: 1, column: 1, text }),
      );
      for (const events of [RULE_EVENTS, [], hostile]) {
        const xml = [{ fileName: "report.xml", contents: await writeRulesReport("junit", events) }];
        expect(await validateXML({ xml, schema: [schema ?? ""] })).toMatchObject({ valid: true, errors: [] });
      }
    },
    60_000,
  );

  it("has a case for each test, and says which failed and which wait", async () => {
    const report = await writeRulesReport("junit");
    expect(report.match(/<testcase name="[^"]*" classname="off-platform-early"/gu)).toHaveLength(3);
    expect(report).toContain('<testcase name="letters spaced out" classname="off-platform-early" time="0">\n      <skipped/>');
    expect(report).toContain('<failure type="test/failed"');
  });

  it("has a case for each error of a check, by file; warnings fail nothing", async () => {
    const report = await writeRulesReport("junit", RULE_EVENTS, { ...RULES_RUN, command: "rules check" });
    expect(report).toContain('<testsuite id="1" name="ours/b.yaml"');
    expect(report).not.toContain("rule/unused-list");
  });

  it("is one case that passed where there is nothing to tell", async () => {
    expect(await writeRulesReport("junit", [])).toContain('<testcase name="no problems" classname="rules test" time="0"/>');
  });

  it.skipIf(schema === undefined)(
    "of subjects is valid too, whatever a record holds",
    async () => {
      const streams = fc.sample(fc.infiniteStream(hostileText), { numRuns: 10, seed: 20261124 });
      for (const events of [EVENTS, [], ...streams.map((texts) => spoil(EVENTS, texts))]) {
        const xml = [{ fileName: "report.xml", contents: await writeReport("junit", { ...RUN, failOn: "medium" }, events) }];
        expect(await validateXML({ xml, schema: [schema ?? ""] })).toMatchObject({ valid: true, errors: [] });
      }
    },
    60_000,
  );

  it("has a case for each subject, which fails from the band of --fail-on on, with its reasons", async () => {
    const report = await writeReport("junit", { ...RUN, failOn: "medium" });
    expect(report.match(/<failure type="(?:high|medium|low)"/gu)).toEqual(['<failure type="high"', '<failure type="medium"']);
    expect(report).toContain("+22.0 asks for what is not public: “the view from inside” (message 3 · 3 Feb)&#10;+18.0");
    expect(report).toContain('<testcase name="low" classname="exports/low.json" time="0"/>');
  });

  it("fails no subject without a band to fail on; one with too little data is skipped", async () => {
    const report = await writeReport("junit");
    expect(report.match(/<failure type="[^"]*"/gu)).toEqual(['<failure type="input/wrong-type"']);
    expect(report).toContain('<testcase name="unknown" classname="-" time="0">\n      <skipped/>');
  });
});
