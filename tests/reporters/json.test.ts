import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../src/model/result-schema.ts";
import { REPORT_SCHEMA } from "../../src/reporters/json.ts";
import { toProblem, toResult } from "../../src/reporters/result.ts";
import { ASSESSMENTS, EVENTS, RUN, writeReport } from "./events.ts";
import { hostileText, spoil } from "./hostile.ts";

describe("the json report", () => {
  it("is one document that its schema describes", async () => {
    const report = reportSchema.parse(JSON.parse(await writeReport("json")));
    expect(report.schema).toBe(REPORT_SCHEMA);
    expect(report.results.map(({ band }) => band)).toEqual(["high", "medium", "low", "insufficient-data"]);
    expect(report.problems).toHaveLength(1);
    expect(report.summary).toMatchObject({ subjects: 4, errors: 1 });
  });

  it("holds each rule that a result names, wherever it does, once and in the order of the pack", async () => {
    const { run } = reportSchema.parse(JSON.parse(await writeReport("json")));
    expect(Object.keys(run.rules)).toEqual(RUN.pack?.rules.map(({ id }) => id));
    const { verdict } = ASSESSMENTS.low;
    const member = { rule: "off-platform", evidence: [{ kind: "member", rule: "bare-profile" } as const] };
    const quoted = { ...ASSESSMENTS.low, verdict: { ...verdict, notCounted: [member], experimental: ["on-trial"] } };
    const named = JSON.parse(await writeReport("json", RUN, [quoted])) as { readonly run: { readonly rules: object } };
    expect(Object.keys(named.run.rules)).toEqual(["off-platform", "bare-profile", "names-employer", "on-trial"]);
  });

  it("parses to the very data, whatever their strings hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(hostileText), async (texts) => {
        const events = spoil(EVENTS, texts);
        const text = await writeReport("json", RUN, events);
        const { results, problems } = JSON.parse(text) as Record<string, unknown>;
        const made = events.flatMap((event) => (event.kind === "assessment" ? [toResult(event)] : []));
        const wrong = events.flatMap((event) => (event.kind === "diagnostic" ? [toProblem(event)] : []));
        expect(JSON.stringify([results, problems])).toBe(JSON.stringify([made, wrong]));
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]/u);
      }),
      { numRuns: 50 },
    );
  });

  it("is a document without subjects too", async () => {
    expect(JSON.parse(await writeReport("json", RUN, []))).toMatchObject({ results: [], problems: [], summary: {} });
  });
});
