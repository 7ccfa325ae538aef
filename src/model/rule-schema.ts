import { z } from "zod";
import { AXES, DIRECTIONS, EXPECTATIONS, PRIORITIES, STAGES, STATUSES, TRACKS } from "./rule.ts";

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u;
const id = z.string().regex(ID);
/** A family is named by its id; whether it is there is for the checks to say. */
export const familySchema = z.string().regex(ID);
const text = z.string().min(1);
/** YAML reads an unquoted day as text, a bare year as a number. */
const day = z.union([z.string(), z.number()]);
const url = z.string().regex(/^https?:\/\//u);
const reference = z.strictObject({ title: text, url, accessed: day.optional() });

/** Selections are read by `language/detection.ts`: their keys are fields. */
export const detectionSchema = z.record(z.string(), z.unknown());

const test = z.strictObject({
  name: text,
  expect: z.enum(EXPECTATIONS),
  subject: z.record(z.string(), z.unknown()),
  points: z.number().optional(),
  fails: z.array(z.string()).optional(),
  evidence: z
    .array(z.strictObject({ message: z.number().int().optional(), selection: z.string().optional(), quote: z.string().optional() }))
    .optional(),
  todo: text.optional(),
  now: day.optional(),
});

const confidence = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("expert"), reason: text }),
  z.strictObject({
    kind: z.literal("measured"),
    positives: z.number(),
    negatives: z.number(),
    hits: z.number(),
    falseHits: z.number(),
    dataset: text,
  }),
]);

/** One rule as written; an override gives `id` and only what it changes. */
export const ruleSchema = z.strictObject({
  id,
  title: text,
  status: z.enum(STATUSES),
  family: familySchema,
  tracks: z.array(z.enum(TRACKS)).optional(),
  tags: z.array(text).optional(),
  weight: z.number().optional(),
  exposure: z.enum(["some", "high"]).optional(),
  floor: z.enum(["medium", "high"]).optional(),
  from: z.enum(DIRECTIONS).optional(),
  confidence: confidence.optional(),
  description: text,
  falsepositives: z.array(text).min(1),
  references: z.array(reference).min(1),
  date: day.optional(),
  modified: day.optional(),
  related: z.array(z.strictObject({ type: z.enum(["renamed", "derived", "obsoletes"]), id })).optional(),
  detection: detectionSchema.optional(),
  combination: text.optional(),
  sequence: z
    .strictObject({
      rules: z.array(id).min(2),
      within: z.strictObject({ messages: z.number().int().positive().optional(), days: z.number().positive().optional() }).optional(),
    })
    .optional(),
  exceptions: z.array(z.strictObject({ id, reason: text, detection: detectionSchema })).optional(),
  message: text,
  advice: text.optional(),
  tests: z.array(test).min(1),
});
export type RuleDocument = z.infer<typeof ruleSchema>;

/** An override: nothing but the id is required. */
export const overrideSchema = ruleSchema.partial().required({ id: true });

/** A file of rules. */
export const ruleFileSchema = z.strictObject({ rules: z.array(z.unknown()) });

const list = z.union([
  z.strictObject({ phrases: z.array(text).min(1) }),
  z.strictObject({ values: z.union([z.array(z.union([z.string(), z.number()])).min(1), z.strictObject({ file: text })]) }),
  z.strictObject({ watchlist: z.strictObject({ file: text }) }),
]);

const family = z.strictObject({
  axis: z.enum(AXES),
  title: text,
  stage: z.enum(STAGES).optional(),
  cap: z.number().positive().optional(),
  decisive: z.boolean().optional(),
});

const priorities = z.tuple([z.enum(PRIORITIES), z.enum(PRIORITIES), z.enum(PRIORITIES)]);

/** How points become a score; the first pack of a run gives it. */
export const scoringSchema = z.strictObject({
  base: z.number().negative(),
  pointsToDouble: z.number().positive(),
  decay: z.number().positive().max(1),
  reassuranceCap: z.number().nonnegative(),
  bands: z.strictObject({ medium: z.number().min(1).max(100), high: z.number().min(1).max(100) }),
  minCoverage: z.number().min(0).max(1),
  priority: z.strictObject({ low: priorities, medium: priorities, high: priorities, "insufficient-data": priorities }),
});

/** `pack.yaml`, the header of a pack. */
export const packSchema = z.strictObject({
  pack: z.string().regex(/^[a-z0-9][a-z0-9._/-]*$/u),
  version: z.string().regex(/^\d+\.\d+\.\d+/u),
  format: text,
  license: text.optional(),
  lists: z.record(id, list).optional(),
  families: z.record(id, family).optional(),
  scoring: scoringSchema.optional(),
  advice: z.partialRecord(z.enum(TRACKS), z.array(text)).optional(),
  reporting: z.record(z.string().regex(/^[A-Z]{2}$/u), z.array(reference)).optional(),
});

/** The records of a watch-list file. */
export const watchlistSchema = z.array(
  z
    .strictObject({ name: text.optional(), employer: text.optional(), source: text, url, date: day, attribution: text.optional() })
    .refine((record) => record.name !== undefined || record.employer !== undefined, { message: "a name or an employer" }),
);
