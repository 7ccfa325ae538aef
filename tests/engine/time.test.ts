import { describe, expect, it } from "vitest";
import { elapsed, findReference, inDays, inUnits, middle } from "../../src/engine/time.ts";
import { type Instant, MS } from "../../src/model/interval.ts";
import { parseInstant } from "../../src/text/instant.ts";
import { sent, subjectOf } from "./build.ts";

describe("the time between two instants", () => {
  it.each([
    ["2026-11-01T10:00:00Z", "2026-11-02T10:00:00Z", 24, 24],
    ["2026-11-02T10:00:00Z", "2026-11-01T10:00:00Z", -24, -24],
    ["2026-11-01T10:00:00+02:00", "2026-11-01T10:00:00Z", 2, 2],
    ["2026-11-01T10:00:00", "2026-11-02T10:00:00", 24, 24],
    ["2026-11-01T10:00:00", "2026-11-02T10:00:00Z", 10, 38],
    ["2026-11-01T10:00:00Z", "2026-11-02T10:00:00", 10, 38],
  ])("%s to %s is %d to %d hours", (from, to, min, max) => {
    expect(inUnits(elapsed(read(from), read(to)), MS.hour)).toEqual({ min, max });
  });

  it("is uncertain by the days that a date spans", () => {
    const days = inDays(elapsed(read("2026-11-01"), read("2026-11-10T00:00:00Z")));
    expect([Math.floor(days.min), days.max]).toEqual([8, 9]);
    expect(inDays(elapsed(read("2026"), read("2027-01-01T00:00:00Z"))).max).toBe(365);
    expect(inDays(elapsed(read("2026"), read("2027-01-01T00:00:00Z"))).min).toBeCloseTo(0);
  });
});

describe("a local time", () => {
  it("is within fourteen hours of either side", () => {
    const { min, max, local } = read("2026-11-01T10:00:00");
    expect([min, max, local]).toEqual([Date.parse("2026-10-31T20:00:00Z"), Date.parse("2026-11-02T00:00:00Z"), true]);
  });

  it("stands in order by its middle", () => {
    expect(middle(read("2026-11-01T10:00:00"))).toBe(Date.parse("2026-11-01T10:00:00Z"));
  });
});

describe("the instant that ages are counted to", () => {
  const now = read("2026-12-01T00:00:00Z");
  const record = { exportedAt: "2026-11-20", messages: [sent(3, "subject", "b"), sent(9, "recipient", "c"), sent(1, "subject", "a")] };
  it("is --now where it is given", () => {
    expect(findReference(subjectOf(record), { clock: 0, now })).toEqual({ instant: now, from: "now" });
  });

  it("else the export", () => {
    expect(findReference(subjectOf(record), { clock: 0 })).toMatchObject({ instant: { raw: "2026-11-20" }, from: "export" });
  });

  it("else the last message, whoever wrote it and in whatever order they are given", () => {
    expect(findReference(subjectOf({ messages: record.messages }), { clock: 0 })).toMatchObject({
      instant: { raw: "2026-11-09T10:00:00Z" },
      from: "last-message",
    });
  });

  it("else the clock", () => {
    const subject = subjectOf({ messages: [{ from: "subject", text: "hi" }] });
    expect(findReference(subject, { clock: 1000 })).toEqual({
      instant: { raw: "1970-01-01T00:00:01.000Z", min: 1000, max: 1000, local: false },
      from: "clock",
    });
  });
});

function read(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
}
