import { z } from "zod";
import { DIAGNOSTICS, type DiagnosticCode } from "./diagnostic.ts";
import { SEVERITIES } from "./diagnostics/wording.ts";
import { BANDS, EXPECTATIONS, EXPOSURES, PRIORITIES, SCORED_AXES, STAGES, TRACKS } from "./rule.ts";

const RESULT = z.literal("linkwary/result/v1");
const band = z.enum(BANDS);
const score = z.number().int().min(0).max(100);
const whole = z.number().int().nonnegative();
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T.*Z$/u);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const evidence = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("text"),
    pointer: z.string(),
    messageIndex: whole.optional(),
    start: whole,
    end: whole,
    quote: z.string(),
    selection: z.string(),
  }),
  z.strictObject({
    kind: z.literal("value"),
    pointers: z.array(z.string()).min(1),
    fact: z.string(),
    value: z.union([z.string(), z.number(), z.boolean()]),
    messageIndex: whole.optional(),
    selection: z.string(),
  }),
  z.strictObject({ kind: z.literal("absence"), pointer: z.string(), fact: z.string(), selection: z.string() }),
  z.strictObject({ kind: z.literal("member"), rule: z.string() }),
]);

const finding = z.strictObject({
  rule: z.string(),
  family: z.string(),
  axis: z.enum(SCORED_AXES),
  points: z.number(),
  counted: z.number(),
  message: z.string(),
  evidence: z.array(evidence),
  more: whole.optional(),
  uncheckedExceptions: z.array(z.string()).optional(),
});

const axis = z.strictObject({ score, band, points: z.number(), coverage: z.number().min(0).max(1) });

/** One assessment: what is known of one subject. */
const assessmentSchema = z.strictObject({
  schema: RESULT,
  kind: z.literal("assessment"),
  id: z.string(),
  source: z.strictObject({ name: z.string(), line: whole.optional(), pointer: z.string().optional() }),
  score,
  band,
  points: z.number(),
  track: z.enum([...TRACKS, "mixed"]).optional(),
  priority: z.enum(PRIORITIES),
  exposure: z.enum(EXPOSURES),
  axes: z.strictObject({ approach: axis, authenticity: axis }),
  findings: z.array(finding),
  reassurance: z.array(finding),
  exposures: z
    .array(z.strictObject({ rule: z.string(), exposure: z.enum(["some", "high"]), message: z.string(), evidence: z.array(evidence) }))
    .optional(),
  exceptions: z.array(z.strictObject({ rule: z.string(), exception: z.string() })),
  notCounted: z.array(z.strictObject({ rule: z.string(), evidence: z.array(evidence) })),
  bandIfCounted: band.optional(),
  raisedBy: z.array(z.strictObject({ rule: z.string(), floor: band })).optional(),
  experimental: z.array(z.string()).optional(),
  notEvaluable: z.array(z.strictObject({ field: z.string(), rules: whole })),
  counterfactual: z.strictObject({ without: z.string(), score, band }).optional(),
  timeline: z.array(z.strictObject({ stage: z.enum(STAGES), messageIndex: whole, at: instant.optional() })),
  reference: instant,
  referenceFrom: z.enum(["now", "export", "last-message", "clock"]),
  /** Recipient and third parties are masked; offsets are those of the text as given. */
  masked: z.literal(true).optional(),
});

const problemSchema = z.strictObject({
  schema: RESULT,
  kind: z.literal("diagnostic"),
  code: z.enum(Object.keys(DIAGNOSTICS) as [DiagnosticCode, ...DiagnosticCode[]]),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  hint: z.string().optional(),
  source: z.strictObject({ name: z.string().optional(), line: whole.optional(), column: whole.optional() }),
  pointer: z.string().optional(),
});

const counts = {
  subjects: whole,
  bands: z.strictObject({ "insufficient-data": whole, low: whole, medium: whole, high: whole }),
  errors: whole,
  warnings: whole,
};
/** Of `rules test`: its tests, with `--subjects` the labelled subjects, with `--coverage` the changes that were made to rules. */
const tested = {
  tests: z.strictObject({ passed: whole, failed: whole, todo: whole, rules: whole }).optional(),
  labelled: z.strictObject({ subjects: whole, missed: whole }).optional(),
  coverage: z.strictObject({ changes: whole, noticed: whole, score: z.number() }).optional(),
};
const input = z.strictObject({ name: z.string(), sha256, bytes: whole });
const summarySchema = z.strictObject({ schema: RESULT, kind: z.literal("summary"), ...counts, inputs: z.array(input) });

/** A line of NDJSON: one of the three kinds of record. */
export const resultSchema = z.discriminatedUnion("kind", [assessmentSchema, problemSchema, summarySchema]);

/** The one document of `--format json`. */
export const reportSchema = z.strictObject({
  schema: z.literal("linkwary/report/v1"),
  results: z.array(assessmentSchema),
  problems: z.array(problemSchema),
  /** Of `rules check --fix`, where there was anything to correct. */
  fixed: z
    .array(
      z.strictObject({
        code: z.string(),
        from: z.string(),
        to: z.string(),
        source: z.strictObject({ name: z.string(), line: whole, column: whole }),
      }),
    )
    .optional(),
  /** Of `rules test`. */
  tests: z
    .array(
      z.strictObject({
        rule: z.string(),
        test: z.string(),
        outcome: z.enum(["passed", "failed", "todo", "todo-passed"]),
        expected: z.enum(EXPECTATIONS),
        actual: z.enum(EXPECTATIONS),
        reasons: z.array(
          z.strictObject({
            message: z.string(),
            excerpt: z.strictObject({ text: z.string(), start: whole, end: whole }).optional(),
          }),
        ),
        source: z.strictObject({ name: z.string(), line: whole, column: whole }),
      }),
    )
    .optional(),
  /** Of `rules test --subjects`. */
  subjects: z
    .array(
      z.strictObject({
        subject: z.string(),
        outcome: z.enum(["passed", "failed"]),
        expected: z.array(z.enum(BANDS)),
        actual: z.enum(BANDS),
        score: whole,
        signs: z.array(z.strictObject({ rule: z.string(), points: z.number() })),
        source: z.strictObject({ name: z.string(), line: whole.optional(), pointer: z.string().optional() }),
      }),
    )
    .optional(),
  run: z.strictObject({
    tool: z.strictObject({ name: z.string(), version: z.string() }),
    pack: z.strictObject({ name: z.string(), version: z.string(), sha256 }).optional(),
    inputs: z.array(input),
    rules: z.record(
      z.string(),
      z.strictObject({
        title: z.string(),
        family: z.string(),
        weight: z.number(),
        tracks: z.array(z.enum(TRACKS)),
        tags: z.array(z.string()),
        description: z.string(),
        falsepositives: z.array(z.string()),
        references: z.array(z.strictObject({ title: z.string(), url: z.string(), accessed: z.string().optional() })),
        advice: z.string().optional(),
      }),
    ),
  }),
  summary: z.strictObject({ ...counts, ...tested }),
});
