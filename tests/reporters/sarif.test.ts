import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../../src/model/event.ts";
import { diagnose } from "../../src/model/diagnose.ts";
import { hostileText } from "./hostile.ts";
import { AjvDraft04, readPublishedSchema } from "./published-schema.ts";
import { RULE_EVENTS, writeRulesReport } from "./rule-events.ts";

type Result = {
  readonly ruleId: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: object };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
};
type Log = {
  readonly runs: readonly [
    {
      readonly results: readonly Result[];
      readonly tool: { readonly driver: { readonly rules: readonly object[] } };
      readonly invocations: readonly object[];
    },
  ];
};

const read = async (events?: readonly Event[]): Promise<Log["runs"][0]> =>
  (JSON.parse(await writeRulesReport("sarif", events)) as Log).runs[0];

describe("the sarif report", () => {
  const schema = readPublishedSchema("sarif-schema-2.1.0.json");
  it.skipIf(schema === undefined)("is valid by the published schema, whatever a pack holds", async () => {
    const validate = new AjvDraft04({ strict: false, validateFormats: false }).compile(JSON.parse(schema ?? "") as object);
    const logs = [await writeRulesReport("sarif"), await writeRulesReport("sarif", [])];
    for (const log of logs) expect([validate(JSON.parse(log)), validate.errors]).toEqual([true, null]);
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (file, text) => {
        const log = await writeRulesReport("sarif", [
          diagnose("rule/duplicate-id", { id: text }, { file, line: 1, column: 1, length: 3, text }),
        ]);
        expect([validate(JSON.parse(log)), validate.errors]).toEqual([true, null]);
      }),
      { numRuns: 100 },
    );
  });

  it("has a result for each problem and each test that failed, at its place", async () => {
    const { results, tool } = await read();
    expect(results.map(({ ruleId }) => ruleId)).toEqual([
      "rule/unknown-modifier",
      "rule/duplicate-id",
      "rule/duplicate-id",
      "rule/unused-list",
      "pack/unreadable",
      "test/failed",
      "test/unnoticed",
      "test/unnoticed",
      "test/missed-band",
    ]);
    expect(tool.driver.rules).toHaveLength(7);
    expect(results[0]?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "ours/approach/off%20platform.yaml" },
      region: { startLine: 14, startColumn: 22, endColumn: 30 },
    });
    expect(results[4]?.locations[0]?.physicalLocation.region).toBeUndefined();
  });

  it("names a problem by what it is, not by its line", async () => {
    const fingerprints = async (shift: number): Promise<string[]> => {
      const moved = RULE_EVENTS.map((event) =>
        event.kind === "diagnostic" && event.place.line !== undefined
          ? { ...event, place: { ...event.place, line: event.place.line + shift } }
          : event,
      );
      return (await read(moved)).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    };
    expect(await fingerprints(7)).toEqual(await fingerprints(0));
    expect(new Set(await fingerprints(0)).size).toBe(9);
  });

  it("keeps to what a service takes of one run, and says what is left out", async () => {
    const many = Array.from({ length: 25_002 }, () => diagnose("rule/unused-list", { list: "x" }, { file: "a.yaml", line: 1 }));
    const { results, invocations } = await read(many);
    expect(results).toHaveLength(25_000);
    expect(invocations).toMatchObject([{ toolConfigurationNotifications: [{ message: { text: "2 more problems are left out" } }] }]);
  });
});
