import { describe, expect, it } from "vitest";
import { derived } from "./derived.ts";

const said = (text: string, more: object = {}): object => ({ messages: [{ from: "subject", text, ...more }] });
const exactly = (value: number): object => ({ value: { min: value, max: value } });

describe("message.index and message.ordinal", () => {
  const messages = ["recipient", "subject", "subject"].map((from) => ({ from, text: "hello" }));
  it("count from one", () => {
    expect([derived("message.index", { messages }), derived("message.ordinal", { messages })]).toMatchObject([exactly(3), exactly(2)]);
  });

  it("may be more where older messages are missing", () => {
    const record = { thread: { truncated: true }, messages };
    expect(derived("message.ordinal", record)).toMatchObject({ value: { min: 2, max: Number.POSITIVE_INFINITY } });
  });
});

describe("message.sinceFirst", () => {
  const at = (...times: string[]): object => ({ messages: times.map((sentAt) => ({ from: "subject", sentAt, text: "hello" })) });
  it.each([
    ["in hours", ["2026-11-01T10:00:00Z", "2026-11-01T13:30:00Z"], { min: 3.5, max: 3.5 }],
    ["none for the first message, even where only its day is known", ["2026-11-01"], { min: 0, max: 0 }],
    ["never less than none", ["2026-11-01", "2026-11-01"], { min: 0, max: 24 }],
  ])("is %s", (_, times, value) => {
    const { min, max } = (derived("message.sinceFirst", at(...times)) as { value: { min: number; max: number } }).value;
    expect([min, Math.round(max)]).toEqual([value.min, Math.round(value.max)]);
  });

  it("is unknown without times", () => {
    expect(derived("message.sinceFirst", said("hello"))).toBeUndefined();
  });
});

describe("message.words", () => {
  it("are the writer's own", () => {
    expect(derived("message.words", said("one two three four five\n> six seven"))).toMatchObject(exactly(5));
  });

  it("are unknown without a text", () => {
    expect(derived("message.words", { messages: [{ from: "subject" }] })).toBeUndefined();
  });
});

describe("message.invisibleCharacters and message.mixedScriptWords", () => {
  const own = "please look at what this account wrote to me";
  it("count in the writer's own text", () => {
    expect(derived("message.invisibleCharacters", said("pay\u200bpal"))).toMatchObject(exactly(1));
    expect(derived("message.mixedScriptWords", said("p\u0430ypal"))).toMatchObject(exactly(1));
  });

  it("do not count what is quoted or forwarded from others: an honest warning is none", () => {
    expect(derived("message.invisibleCharacters", said(`${own}\n> pay\u200bpal`))).toMatchObject(exactly(0));
    expect(derived("message.mixedScriptWords", said(`${own}\n> p\u0430ypal`))).toMatchObject(exactly(0));
    const forwarded = {
      messages: [
        { from: "subject", text: own },
        { from: "subject", text: "p\u0430ypal", forwarded: true },
      ],
    };
    expect(derived("message.mixedScriptWords", forwarded)).toMatchObject(exactly(0));
  });

  it("count what hides behind a quotation mark with nothing of the writer's own beside it", () => {
    expect(derived("message.mixedScriptWords", said("> p\u0430ypal"))).toMatchObject(exactly(1));
  });

  it("are unknown without a text", () => {
    expect(derived("message.invisibleCharacters", { messages: [{ from: "subject" }] })).toBeUndefined();
  });
});
