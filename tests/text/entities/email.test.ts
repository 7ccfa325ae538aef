import { describe, expect, it } from "vitest";
import { show } from "./show.ts";

describe("email", () => {
  it.each([
    ["mail Anna.Lee@Gmail.com.", "Anna.Lee@Gmail.com", { address: "Anna.Lee@Gmail.com", domain: "gmail.com", freemail: true }],
    ["<bob+x@corp.acme.co.uk>", "bob+x@corp.acme.co.uk", { address: "bob+x@corp.acme.co.uk", domain: "acme.co.uk", freemail: false }],
    ["mailto:bob@acme.com?subject=x", "bob@acme.com", { address: "bob@acme.com", domain: "acme.com", freemail: false }],
    ["bob＠acme.com", "bob＠acme.com", { address: "bob@acme.com", domain: "acme.com", freemail: false }],
    ["a@b.unknown", "a@b.unknown", { address: "a@b.unknown", domain: "b.unknown", freemail: false }],
  ])("reads %j", (raw, quote, email) => {
    expect(show(raw, "email")).toEqual([[quote, email]]);
  });

  it.each(["@anna", "a@b", "5 @ 10", "a@1.2", "a@b..com", "@@@"])("finds none in %j", (raw) => {
    expect(show(raw, "email")).toEqual([]);
  });
});
