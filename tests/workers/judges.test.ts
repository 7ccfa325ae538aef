import { describe, expect, it } from "vitest";
import { loadJudges, needsHostJudge } from "../../src/workers/judges.ts";

const { registrableDomain, phoneNumber } = await loadJudges();

describe("the registrable domain", () => {
  it.each([
    ["example.com", "example.com"],
    ["mail.hr.example.com", "example.com"],
    ["mail.example.co.uk", "example.co.uk"],
    ["www.gov.uk", "www.gov.uk"],
    ["a.b.example.com.au", "example.com.au"],
    ["Mail.EXAMPLE.Co.UK", "example.co.uk"],
    ["example.com.", "example.com"],
    ["xn--mnchen-3ya.de", "xn--mnchen-3ya.de"],
    ["jobs.example.io", "example.io"],
  ])("of %s is %s", (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  it.each([
    ["someone.github.io", "github.io"],
    ["shop.someone.github.io", "github.io"],
    ["someone.blogspot.com", "blogspot.com"],
  ])("of %s, whose suffix is a company's, is the company's: %s", (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  it.each([
    "node.js",
    "README.md5",
    "brief.pdf",
    "index.html",
    "setup.exe",
    "localhost",
    "a.invalid",
    "e.g",
    "co.uk",
    "com",
    "",
    "...",
    "a b.com",
  ])("of %j is none", (host) => {
    expect(registrableDomain(host)).toBeUndefined();
  });

  it.each(["127.0.0.1", "192.168.1.10", "::1", "[2001:db8::1]", "2130706433"])("of the address %s is none", (host) => {
    expect(registrableDomain(host)).toBeUndefined();
  });
});

describe("a phone number", () => {
  it.each([
    ["+44 20 7946 0958", { number: "+442079460958", country: "GB" }],
    ["+1 (202) 555-0143", { number: "+12025550143", country: "US" }],
    ["+86 138 0013 8000", { number: "+8613800138000", country: "CN" }],
    ["+49-30-123456", { number: "+4930123456", country: "DE" }],
    ["+852 2345 6789", { number: "+85223456789", country: "HK" }],
  ])("%s is read with its country", (text, found) => {
    expect(phoneNumber(text)).toEqual(found);
  });

  it("of no country comes without one", () => {
    expect(phoneNumber("+800 1234 5678")).toEqual({ number: "+80012345678" });
  });

  it.each(["020 7946 0958", "555-0143", "+1", "+44 20", "+999 123456789", "2026-11-20", "12345678901234567890", "call me", ""])(
    "is not %j: without a country code, or too short or long",
    (text) => {
      expect(phoneNumber(text)).toBeUndefined();
    },
  );
});

describe("the libraries", () => {
  it("are loaded once", async () => {
    const again = await loadJudges();
    expect(again.registrableDomain).toBe(registrableDomain);
    expect(again.phoneNumber).toBe(phoneNumber);
  });

  it("are not asked where nothing shows a candidate: of hosts then those are known whose suffix is one label", async () => {
    const none = await loadJudges({ hosts: false, phones: false });
    expect(none.registrableDomain("mail.example.com.")).toBe("example.com");
    expect(none.registrableDomain("example.co.uk")).toBeUndefined();
    expect(none.phoneNumber("+44 20 7946 0958")).toBeUndefined();
    const hosts = await loadJudges({ hosts: true, phones: false });
    expect(hosts.registrableDomain("example.com")).toBe("example.com");
    expect(hosts.phoneNumber("+44 20 7946 0958")).toBeUndefined();
  });
});

describe("the library for hosts", () => {
  it.each([
    [["com", "dev", "pdf"], false],
    [["com", "uk"], true],
    [[""], true],
    [[], false],
  ] as const)("is needed for the endings %j: %s", (endings, needed) => {
    expect(needsHostJudge(endings)).toBe(needed);
  });
});
