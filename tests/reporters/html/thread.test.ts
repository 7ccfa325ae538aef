import { describe, expect, it } from "vitest";
import { signsOf } from "../../../src/reporters/html/signs.ts";
import { drawThread } from "../../../src/reporters/html/thread.ts";
import { messagesOf, sheetOf, wordsOf } from "./sheet.ts";

describe("the thread", () => {
  it("has each message with its writer and its day, and the reasons beside it", () => {
    const words = wordsOf(draw({}));
    expect(words).toContain("3 the account · 3 Feb 2026, 09:00");
    expect(words).toMatch(/1 \+22\.0 asks for what is not public/u);
    expect(words).toContain("2 the person approached · 2 Feb 2026, 09:00 Hello");
  });

  it("stands in the order in which it was read", () => {
    const order = [1, 0];
    const read = { messages: 2, words: 4, order };
    const messages = [...messagesOf(1, "second"), ...messagesOf(1, "first")];
    expect(wordsOf(draw({ messages }, { read, findings: [], notCounted: [] }))).toMatch(/first.*second/u);
  });

  it("folds what is far from every sign", () => {
    const messages = [...messagesOf(12), ...(sheetOf().assessment.subject.messages ?? []).slice(2, 3), ...messagesOf(3)];
    const [finding] = sheetOf().assessment.verdict.findings;
    const evidence = (finding?.evidence ?? []).map((item) => (item.kind === "text" ? { ...item, pointer: "/messages/12/text" } : item));
    const thread = draw({ messages }, { findings: finding === undefined ? [] : [{ ...finding, evidence }], notCounted: [] });
    expect(thread.match(/<details>/gu)).toHaveLength(1);
    expect(wordsOf(thread)).toContain("10 messages without a sign");
  });

  it("has no room for an archive, and says what is left out", () => {
    const thread = draw({ messages: messagesOf(2000, "word ".repeat(100)) }, { findings: [], notCounted: [] });
    expect(thread.length).toBeLessThan(150_000);
    expect(wordsOf(thread)).toMatch(/1,9\d\d messages without room here: the input has them\./u);
  });

  it("says where there is none", () => {
    expect(wordsOf(draw({ messages: [] }, { findings: [], notCounted: [] }))).toBe("The thread The record has no message.");
  });

  function draw(...changes: Parameters<typeof sheetOf>): string {
    const sheet = sheetOf(...changes);
    return drawThread(sheet, signsOf(sheet)).markup;
  }
});
