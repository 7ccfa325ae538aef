import { describe, expect, it } from "vitest";
import { isLookalike } from "../../src/text/lookalike.ts";

describe("isLookalike", () => {
  it.each([
    ["acme.net", "acme.com"],
    ["acme-defence.co.uk", "acmedefence.com"],
    ["norhtwind.com", "northwind.com"],
    ["northwnd.com", "northwind.com"],
    ["northwindd.com", "northwind.com"],
    ["northwlnd.com", "northwind.com"],
    ["rnicrosoft.com", "microsoft.com"],
    ["vvorld.com", "world.com"],
    ["acme-careers.com", "acme.com"],
    ["careers-acme-uk.com", "acme.com"],
    ["acmejobs.com", "acme.com"],
    ["acme.com", "acme-group.com"],
    ["xn--cme-5cd.com", "acme.com"],
    ["g00gle.com", "google.com"],
  ])("%s is near %s", (domain, genuine) => {
    expect(isLookalike(domain, genuine)).toBe(true);
  });

  it.each([
    ["acme.com", "acme.com"],
    ["ACME.com", "acme.com"],
    ["acne.com", "acme.com"],
    ["bbc.com", "abc.com"],
    ["southwind.com", "northwind.com"],
    ["acme-bakery.com", "acme.com"],
    ["gmail.com", "acme.com"],
    ["", "acme.com"],
    ["", ""],
    [`${"a".repeat(100_000)}.com`, `${"a".repeat(100_001)}.com`],
  ])("%s is not near %s", (domain, genuine) => {
    expect(isLookalike(domain, genuine)).toBe(false);
  });
});
