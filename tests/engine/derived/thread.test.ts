import { describe, expect, it } from "vitest";
import { derived } from "./derived.ts";

type Said = readonly [from: string, sentAt?: string];
const thread = (...messages: readonly Said[]): object => ({
  messages: messages.map(([from, sentAt]) => ({ from, text: "hello", ...(sentAt === undefined ? {} : { sentAt }) })),
});
const minutes = (from: string, minute: number): Said => [from, `2026-11-01T10:${String(minute).padStart(2, "0")}:00Z`];

describe("thread.length, thread.fromSubject and thread.followUps", () => {
  const record = thread(["subject"], ["subject"], ["recipient"], ["subject"]);
  it("are counts", () => {
    expect(
      ["thread.length", "thread.fromSubject", "thread.followUps"].map((field) => derived(field as "thread.length", record)),
    ).toMatchObject([{ value: { min: 4, max: 4 } }, { value: { min: 3, max: 3 } }, { value: { min: 2, max: 2 } }]);
  });

  it("are at least that where older messages are missing", () => {
    expect(derived("thread.length", { ...record, thread: { truncated: true } })).toMatchObject({
      value: { min: 4, max: Number.POSITIVE_INFINITY },
    });
  });

  it("are unknown without messages, and none in an empty thread", () => {
    expect([derived("thread.length", {}), derived("thread.length", { messages: [] })]).toMatchObject([
      undefined,
      { value: { min: 0, max: 0 } },
    ]);
  });
});

describe("thread.durationDays", () => {
  it.each([
    [
      "days from the first message to the last",
      [
        ["subject", "2026-11-01T00:00:00Z"],
        ["subject", "2026-11-03T12:00:00Z"],
      ],
      2.5,
      2.5,
    ],
    ["none of one message", [["subject", "2026-11-01"]], 0, 0],
    [
      "never less than none",
      [
        ["subject", "2026-11-01"],
        ["recipient", "2026-11-01"],
      ],
      0,
      1,
    ],
  ] as const)("is %s", (_, messages, min, max) => {
    const { value } = derived("thread.durationDays", thread(...(messages as readonly Said[]))) as { value: { min: number; max: number } };
    expect([value.min, Math.round(value.max * 10) / 10]).toEqual([min, max]);
  });

  it("is unknown where a time is missing", () => {
    expect(derived("thread.durationDays", thread(["subject", "2026-11-01"], ["subject"]))).toBeUndefined();
  });
});

describe("thread.startedBy", () => {
  it("is the writer of the first message", () => {
    expect(derived("thread.startedBy", thread(["recipient"], ["subject"]))).toMatchObject({ value: "recipient" });
  });

  it("is unknown where older messages are missing", () => {
    expect(derived("thread.startedBy", { ...thread(["recipient"]), thread: { truncated: true } })).toBeUndefined();
  });
});

describe("thread.medianReplyMinutes", () => {
  it("is the median of the subject's waits", () => {
    const record = thread(minutes("recipient", 0), minutes("subject", 1), minutes("recipient", 10), minutes("subject", 13));
    expect(derived("thread.medianReplyMinutes", record)).toMatchObject({ value: { min: 2, max: 2 } });
  });

  it("claims no more than the days allow where times are days", () => {
    const record = thread(["recipient", "2026-11-01"], ["subject", "2026-11-01"]);
    const { value } = derived("thread.medianReplyMinutes", record) as { value: { min: number; max: number } };
    expect([value.min, Math.round(value.max)]).toEqual([0, 24 * 60]);
  });

  it("is unknown where nobody was answered", () => {
    expect(derived("thread.medianReplyMinutes", thread(minutes("subject", 0), minutes("subject", 1)))).toBeUndefined();
  });
});
