import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatsOf } from "../../src/reporters/formats.ts";
import { EVENTS, RUN, writeReport } from "./events.ts";
import { hostileText, spoil } from "./hostile.ts";

/** What a terminal may act on: whatever a report is, somebody will look at it with `cat`. */
const ACTED_ON = /(?![\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]/u;

describe("every format of subjects", () => {
  it.each(formatsOf("assess"))("%s is the same for the same events", async (format) => {
    expect(await writeReport(format)).toBe(await writeReport(format));
  });

  it.each(formatsOf("assess"))(
    "%s holds nothing that a terminal acts on, whatever the strings of subjects and packs hold",
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(hostileText), async (texts) => {
          const [pack, events] = spoil([RUN.pack, EVENTS] as const, texts);
          const run = { ...RUN, failOn: "low" as const, ...(pack === undefined ? {} : { pack }) };
          expect(await writeReport(format, run, events)).not.toMatch(ACTED_ON);
        }),
        { numRuns: 60 },
      );
    },
  );
});
