import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderWalk, type WalkPage } from "../../../src/reporters/pretty/walk-page.ts";
import { widthOf } from "../../../src/reporters/text/width.ts";
import { RUN } from "../events.ts";
import { hostileText } from "../hostile.ts";

const walk = (words: string): WalkPage => ({
  rule: words,
  value: false,
  exception: words,
  members: [{ rule: words, value: undefined }],
  steps: [
    {
      message: { index: 2, from: "subject", text: words },
      value: true,
      parts: [
        {
          name: "ask",
          value: true,
          evidence: [{ kind: "text", pointer: "/messages/1/text", start: 0, end: 3, quote: words, selection: "ask" }],
          missing: [],
        },
        { name: "young", value: undefined, evidence: [], missing: ["profile.createdAt"] },
      ],
      exceptions: [{ id: words, value: true }],
    },
  ],
});

describe("the page of a walk", () => {
  it("says of each part whether it held, on what, or what was not known", () => {
    expect(renderWalk({ ...RUN, width: 70 }, walk("some words"))).toMatchInlineSnapshot(`
      "some words: excepted by “some words”
        some words         not known

      message 2 by subject: “some words”
        ask                holds: “some words”
        young              not known: profile.createdAt
        except some words  holds
        the rule           holds
      "
    `);
  });

  it("keeps to the width and lets no text reach the terminal raw", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 40, max: 120 }), (words, width) => {
        for (const line of renderWalk({ ...RUN, width }, walk(words)).split("\n")) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});
