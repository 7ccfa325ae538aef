import { describe, expect, it } from "vitest";
import { type Ending, exitStatus } from "../../src/cli/exit-status.ts";
import type { Tally } from "../../src/model/event.ts";
import { EMPTY_TALLY } from "../../src/tasks/tally.ts";

const high: Tally = { ...EMPTY_TALLY, bands: { ...EMPTY_TALLY.bands, high: 1 } };
const medium: Tally = { ...EMPTY_TALLY, bands: { ...EMPTY_TALLY.bands, medium: 1 } };

describe("the exit status", () => {
  it.each([
    ["a run without anything", EMPTY_TALLY, {}, 0],
    ["a high one without --fail-on", high, {}, 0],
    ["a high one with --fail-on high", high, { failOn: "high" }, 1],
    ["a high one with --fail-on medium", high, { failOn: "medium" }, 1],
    ["a medium one with --fail-on high", medium, { failOn: "high" }, 0],
    ["a failed rule test", { ...EMPTY_TALLY, testsFailed: 1 }, {}, 1],
    ["problems in rules", { ...EMPTY_TALLY, ruleErrors: 1 }, {}, 1],
    ["warnings alone", { ...EMPTY_TALLY, warnings: 3 }, {}, 0],
    ["a bad record beside a high one", { ...high, inputErrors: 1 }, { failOn: "high" }, 3],
    ["invalid rules", EMPTY_TALLY, { failure: "rules" }, 2],
    ["an output that cannot be written", { ...high, inputErrors: 1 }, { failure: "output", failOn: "high" }, 5],
    ["wrong use", EMPTY_TALLY, { failure: "usage" }, 4],
    ["an interrupt beside all else", { ...high, inputErrors: 1 }, { failOn: "high", signal: "SIGINT" }, 130],
    ["a termination", EMPTY_TALLY, { signal: "SIGTERM" }, 143],
  ] as [string, Tally, Ending, number][])("of %s is as documented", (_, tally, ending, status) => {
    expect(exitStatus(tally, ending)).toBe(status);
  });
});
