import type { Event, Summary, Tally } from "../model/event.ts";

/** Nothing yet. */
export const EMPTY_TALLY: Tally = {
  bands: { "insufficient-data": 0, low: 0, medium: 0, high: 0 },
  inputErrors: 0,
  ruleErrors: 0,
  warnings: 0,
  testsFailed: 0,
};

/** What a run came to, after one more event. */
export function addToTally(tally: Tally, event: Event): Tally {
  switch (event.kind) {
    case "assessment":
      return { ...tally, bands: { ...tally.bands, [event.verdict.band]: tally.bands[event.verdict.band] + 1 } };
    case "diagnostic":
      if (event.severity === "warning") return { ...tally, warnings: tally.warnings + 1 };
      return event.code.startsWith("input/")
        ? { ...tally, inputErrors: tally.inputErrors + 1 }
        : { ...tally, ruleErrors: tally.ruleErrors + 1 };
    case "test-result":
    case "subject-result":
      return event.outcome === "failed" ? { ...tally, testsFailed: tally.testsFailed + 1 } : tally;
    case "encoded":
      return addTallies(tally, event.tally);
    case "summary":
    case "fixed":
    case "listed":
      return tally;
    default:
      return event satisfies never;
  }
}

/** What a summary says of it. */
export function countTally({ bands, inputErrors, warnings }: Tally): Pick<Summary, "subjects" | "bands" | "errors" | "warnings"> {
  return { subjects: Object.values(bands).reduce((sum, number) => sum + number, 0), bands, errors: inputErrors, warnings };
}

function addTallies(a: Tally, b: Tally): Tally {
  return {
    bands: {
      "insufficient-data": a.bands["insufficient-data"] + b.bands["insufficient-data"],
      low: a.bands.low + b.bands.low,
      medium: a.bands.medium + b.bands.medium,
      high: a.bands.high + b.bands.high,
    },
    inputErrors: a.inputErrors + b.inputErrors,
    ruleErrors: a.ruleErrors + b.ruleErrors,
    warnings: a.warnings + b.warnings,
    testsFailed: a.testsFailed + b.testsFailed,
  };
}
