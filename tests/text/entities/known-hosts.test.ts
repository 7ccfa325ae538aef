import { getDomain } from "tldts";
import { describe, expect, it } from "vitest";
import { CHAT_LINKS, FREEMAIL, SHORTENERS } from "../../../src/text/entities/known-hosts.ts";

describe("known hosts", () => {
  it.each([
    ["SHORTENERS", [...SHORTENERS]],
    ["FREEMAIL", [...FREEMAIL]],
    ["CHAT_LINKS", CHAT_LINKS.map((link) => link.replace(/\/.*$/, ""))],
  ])("%s are lower-case hosts under a public suffix", (_, hosts) => {
    for (const host of hosts) {
      expect(host).toBe(host.toLowerCase());
      expect(getDomain(host), host).not.toBeNull();
    }
    expect(hosts.length).toBeGreaterThan(30);
  });
});
