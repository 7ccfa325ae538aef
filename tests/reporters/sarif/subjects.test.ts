import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSESSMENTS, EVENTS, RUN, writeReport } from "../events.ts";
import { hostileText, spoil } from "../hostile.ts";
import { AjvDraft04, readPublishedSchema } from "../published-schema.ts";

type Log = { readonly runs: readonly [Run] };
type Run = {
  readonly artifacts: readonly { readonly location: { readonly uri: string }; readonly parentIndex?: number; readonly hashes?: object }[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  }[];
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help?: { readonly text: string } }[] } };
  readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly object[] }];
};

async function read(events = EVENTS): Promise<Run> {
  return (JSON.parse(await writeReport("sarif", RUN, events)) as Log).runs[0];
}

describe("the sarif report of subjects", () => {
  const schema = readPublishedSchema("sarif-schema-2.1.0.json");
  it.skipIf(schema === undefined)("is valid by the published schema, whatever a record or a pack holds", async () => {
    const validate = new AjvDraft04({ strict: false, validateFormats: false }).compile(JSON.parse(schema ?? "") as object);
    const check = (log: string): void => expect([validate(JSON.parse(log)), validate.errors]).toEqual([true, null]);
    check(await writeReport("sarif"));
    check(await writeReport("sarif", RUN, []));
    for (const texts of fc.sample(fc.infiniteStream(hostileText), { numRuns: 20, seed: 20261124 })) {
      const [pack, events] = spoil([RUN.pack, EVENTS] as const, texts);
      check(await writeReport("sarif", { ...RUN, ...(pack === undefined ? {} : { pack }) }, events));
    }
  });

  it("has a result for each finding, with the help of its rule", async () => {
    const { results, tool } = await read();
    const { rules } = tool.driver;
    expect(results.map(({ ruleId }) => ruleId)).toEqual([...ASSESSMENTS.high.verdict.findings.map(({ rule }) => rule), "off-platform"]);
    expect(results.every(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId)).toBe(true);
    expect(results.map(({ level }) => level)).toEqual([...Array.from({ length: 6 }, () => "error"), "warning"]);
    expect(rules.find(({ id }) => id === "wants-non-public")?.help?.text).toBe(
      "Honest reading: An honest person may do the same, in the open and under a name that can be looked up.\nWhat to do: ask for the request in writing",
    );
  });

  it("has files with their digests, and subjects within them", async () => {
    const { artifacts, invocations } = await read();
    expect(artifacts[0]).toMatchObject({ location: { uri: "people.ndjson" }, hashes: { "sha-256": "1".repeat(64) } });
    expect(artifacts.filter(({ parentIndex }) => parentIndex === 0).map(({ location }) => location.uri)).toEqual([
      "people.ndjson#%E6%9D%8E%20%E6%98%8E",
      "people.ndjson#raised",
    ]);
    expect(invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  it("keeps the fingerprints of a subject wherever its file lies and whatever stands before it", async () => {
    const { high, medium } = ASSESSMENTS;
    const fingerprints = async (events: typeof EVENTS): Promise<string[]> =>
      (await read(events)).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    const moved = { ...high, origin: { name: "elsewhere.ndjson", line: 99 } };
    expect((await fingerprints([medium, moved])).slice(1)).toEqual(await fingerprints([high]));
    expect(new Set(await fingerprints(EVENTS)).size).toBe(7);
  });
});
