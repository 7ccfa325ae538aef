import { expect, it } from "vitest";
import { toLine } from "../../src/reporters/line.ts";
import { ASSESSMENTS } from "./events.ts";

it("says who, how high, and the rule that counts most", () => {
  expect(toLine(ASSESSMENTS.high)).toEqual({
    id: "李 明",
    name: "李 明",
    band: "high",
    score: 75,
    messages: 4,
    track: "espionage",
    sign: "wants-non-public",
  });
});

it("leaves out what is not known", () => {
  expect(toLine(ASSESSMENTS["insufficient-data"])).toEqual({ id: "unknown", band: "insufficient-data", score: 3, messages: 0 });
});
