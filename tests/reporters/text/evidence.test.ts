import { describe, expect, it } from "vitest";
import { textAt, withoutQuote, wordFact } from "../../../src/reporters/text/evidence.ts";

const quote = { kind: "text", pointer: "/messages/0/text", start: 0, end: 3, quote: "add", selection: "a" } as const;

describe("evidence in words", () => {
  it("drops the quote that ends a message, where it is shown", () => {
    expect(withoutQuote("wants another channel: “add”", [quote])).toBe("wants another channel");
    expect(withoutQuote("wants another channel: “add”", [])).toBe("wants another channel: “add”");
    expect(withoutQuote("“add” in message 3", [quote])).toBe("“add” in message 3");
  });

  it("has facts with their unit, and none for what is quoted", () => {
    const age = { kind: "value", pointers: [], fact: "profile.accountAge", value: 3, selection: "a" } as const;
    expect([wordFact(age), wordFact(quote)]).toEqual([["profile.accountAge: 3 days"], []]);
  });

  it("finds the text of a pointer, and nothing that is not the record's own", () => {
    const subject = { id: "a", messages: [{ from: "subject" as const, text: "add me" }] };
    expect(textAt(subject, "/messages/0/text")).toBe("add me");
    expect(textAt(subject, "/constructor/name")).toBeUndefined();
  });
});
