import { describe, expect, it } from "vitest";
import { findHostEndings, mayHoldPhone } from "../../../src/text/entities/triggers.ts";

describe("the endings of hosts", () => {
  it.each([
    ["a@b.com", ["com"]],
    ["see Acme.CO.UK/jobs and www.x.org.", ["uk", "org"]],
    ["https://user@acme.de:8080/a.html", ["de", "html"]],
    ["evil[.]com", [""]],
    ["http://evil[dot]co[DOT]uk", [""]],
    ["bob＠acme", [""]],
    ["acme.c\u200bo.uk", ["", "uk"]],
    ["пример.рф", [""]],
    ["", []],
    ["Hello. How are you? e.g. this…", ["g"]],
    ["we pay $1,500.50 for 3.5 days... in 2026", []],
  ])("in %j are %j", (raw, endings) => {
    expect([...findHostEndings(raw)]).toEqual(endings);
  });
});

describe("a phone number", () => {
  it.each(["call +44 7700 900123", "020 7946 0958", "(020)\u00a07946-0958", "1\u200b234567", "＋１２"])("may stand in %j", (raw) => {
    expect(mayHoldPhone(raw)).toBe(true);
  });

  it.each(["", "500+ contacts", "we pay $1,500.50 for 3.5 days", "in 2026, or 2027", "C++ and 123 456"])("cannot stand in %j", (raw) => {
    expect(mayHoldPhone(raw)).toBe(false);
  });
});
