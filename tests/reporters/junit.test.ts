import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { diagnose } from "../../src/model/diagnose.ts";
import { hostileText } from "./hostile.ts";
import { readPublishedSchema } from "./published-schema.ts";
import { RULE_EVENTS, RULES_RUN, writeRulesReport } from "./rule-events.ts";

describe("the junit report", () => {
  const schema = readPublishedSchema("junit.xsd");
  it.skipIf(schema === undefined)(
    "is valid by its common schema, whatever a pack holds",
    async () => {
      const texts = fc.sample(hostileText, { numRuns: 40, seed: 20261124 });
      const hostile = texts.map((text) => diagnose("rule/duplicate-id", { id: text }, { file: text, line: 1, column: 1, text }));
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
});
