import { describe, expect, it } from "vitest";
import { ABSENT } from "../../../src/engine/fact.ts";
import { each } from "./derived.ts";

const said = (text: string, more: object = {}): object => ({ messages: [{ from: "subject", text, ...more }] });
const linked = (...urls: string[]): object => said("see here", { links: urls.map((url) => ({ url })) });

describe("message.links", () => {
  it("are those that the record lists, then those in the text", () => {
    const record = said("see acme.co.uk/jobs", { links: [{ url: "https://bit.ly/x" }] });
    expect([each("message.links.domain", record), each("message.links.shortened", record)]).toEqual([
      ["bit.ly", "acme.co.uk"],
      [true, false],
    ]);
  });

  it("to a number have no domain, listed or written", () => {
    expect(each("message.links.domain", linked("http://192.0.2.7/x"))).toEqual([ABSENT]);
    expect(each("message.links.domain", said("see http://192.0.2.7/x"))).toEqual([ABSENT]);
  });

  it("are like the employer's domain, or not, only where that is known", () => {
    const employer = { domain: "acmegroup.com" };
    expect(each("message.links.lookalike", { ...linked("https://acmegroup-careers.com"), employer })).toEqual([true]);
    expect(each("message.links.lookalike", linked("https://acmegroup-careers.com"))).toEqual([undefined]);
  });

  it("are unknown where neither text nor list is known", () => {
    expect(each("message.links.domain", { messages: [{ from: "subject" }] })).toBeUndefined();
  });
});

describe("message.attachments", () => {
  it("have the extension of their names, in lower case", () => {
    const record = said("see", { attachments: [{ name: "Offer.PDF.exe" }, { name: "README" }, {}] });
    expect(each("message.attachments.extension", record)).toEqual(["exe", "", undefined]);
  });
});

describe("what stands in a text", () => {
  const record = said("we pay £500 per report, call +44 20 7946 0018, write to hr@gmail.com or telegram @anna_hr");
  it.each([
    ["message.money.amount", [{ min: 500, max: 500 }]],
    ["message.money.currency", ["GBP"]],
    ["message.money.per", ["report"]],
    ["message.phones.country", ["GB"]],
    ["message.emails.domain", ["gmail.com"]],
    ["message.emails.freemail", [true]],
    ["message.handles.service", ["telegram"]],
  ] as const)("%s", (field, values) => {
    expect(each(field, record)).toEqual(values);
  });

  it("is known to be absent where the text is known", () => {
    expect([each("message.money", said("hello")), each("message.money", { messages: [{ from: "subject" }] })]).toEqual([[], undefined]);
  });

  it("counts only where it is the writer's own", () => {
    expect(each("message.money", said("this is what they wrote to me yesterday\n> we pay £500"))).toEqual([]);
  });
});
