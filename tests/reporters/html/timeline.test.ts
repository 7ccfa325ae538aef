import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/model/interval.ts";
import { drawTimeline } from "../../../src/reporters/html/timeline.ts";
import { messagesOf, sheetOf, wordsOf } from "./sheet.ts";

const timeline = [
  { stage: "contact", messageIndex: 1, at: "2026-02-01T00:00:00Z" },
  { stage: "task", messageIndex: 3 },
] as const;

describe("the course of a thread", () => {
  it("places messages by time where every one has it", () => {
    const messages = messagesOf(3).map((message, place) => ({ ...message, sentAt: at([0, 10, 100][place] ?? 0) }));
    const drawn = drawTimeline(sheetOf({ messages }, { timeline }))?.markup ?? "";
    expect([...drawn.matchAll(/class="dot (\w+)" cx="([\d.]+)%"/gu)].map(([, from, x]) => `${from} ${x}`)).toEqual([
      "subject 2",
      "recipient 11.6",
      "subject 98",
    ]);
    expect(wordsOf(drawn)).toContain("Placed by time; filled: written by the account.");
  });

  it("places them by order otherwise, and names the stages on the side where there is room", () => {
    const drawn = drawTimeline(sheetOf({ messages: messagesOf(3) }, { timeline }))?.markup ?? "";
    expect(drawn).toContain('text-anchor="start">contact · 1 Feb</text>');
    expect(drawn).toContain('text-anchor="end">task · message 3</text>');
    expect(wordsOf(drawn)).toContain("Contact in message 1; task in 3. Placed by order");
  });

  it("draws an even choice of many messages", () => {
    const drawn = drawTimeline(sheetOf({ messages: messagesOf(1000) }, { timeline }))?.markup ?? "";
    expect(drawn.match(/class="dot/gu)).toHaveLength(200);
  });

  it("is nothing where there is no course", () => {
    expect(drawTimeline(sheetOf({}, { timeline: [] }))).toBeUndefined();
    expect(drawTimeline(sheetOf({ messages: messagesOf(1) }))).toBeUndefined();
  });

  function at(ms: number): Instant {
    return { raw: "2026-02-01", min: ms, max: ms, local: false };
  }
});
