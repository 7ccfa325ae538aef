import { describe, expect, it } from "vitest";
import { listProblems, noteProblem, openLog } from "../../../src/importers/canonical/problem-log.ts";

describe("a log of problems", () => {
  it("points at the value at hand, below the place of the record", () => {
    const log = openLog({ file: "p.json", pointer: "/7" });
    log.trail.push("messages", 0, "a/b");
    noteProblem(log, "input/unknown-key", () => ({ key: "a/b", suggestion: undefined }));
    noteProblem(log, "input/text-cut", () => ({ limit: "1 MiB" }), ["messages", 2, "text"]);
    expect(listProblems(log)).toEqual([
      {
        kind: "diagnostic",
        code: "input/unknown-key",
        severity: "warning",
        args: { key: "a/b" },
        place: { file: "p.json", pointer: "/7/messages/0/a~1b" },
      },
      {
        kind: "diagnostic",
        code: "input/text-cut",
        severity: "warning",
        args: { limit: "1 MiB" },
        place: { file: "p.json", pointer: "/7/messages/2/text" },
      },
    ]);
  });

  it("is empty without problems", () => {
    expect(listProblems(openLog({}))).toEqual([]);
  });

  it("words only what it lists", () => {
    const log = openLog({});
    let worded = 0;
    for (let at = 0; at < 100; at++) {
      noteProblem(log, "input/wrong-type", () => {
        worded += 1;
        return { expected: "a string", found: "number 1" };
      });
    }
    expect(worded).toBe(20);
    expect(log.counts).toEqual({ error: 100, warning: 0 });
  });
});
