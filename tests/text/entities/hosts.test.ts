import { describe, expect, it } from "vitest";
import { readAddress, readHost } from "../../../src/text/entities/hosts.ts";
import { JUDGES } from "./show.ts";

describe("readHost", () => {
  it.each([
    ["https://user:pw@Mail.Acme.com:8443/x?y#z", { domain: "acme.com", shortened: false, chat: false }],
    ["acme.com", { domain: "acme.com", shortened: false, chat: false }],
    ["//acme.com/x", { domain: "acme.com", shortened: false, chat: false }],
    ["https://acme.com\\@evil.com", { domain: "acme.com", shortened: false, chat: false }],
    ["HTTPS://WWW.BIT.LY/x", { domain: "bit.ly", shortened: true, chat: false }],
    ["https://chat.whatsapp.com/AbC", { domain: "whatsapp.com", shortened: false, chat: true }],
    ["http://localhost/", { shortened: false, chat: false }],
    ["", { shortened: false, chat: false }],
  ])("judges %j", (url, host) => {
    expect(readHost(url, JUDGES)).toEqual(host);
  });
});

describe("readAddress", () => {
  it.each([
    ["Anna <anna@GMAIL.com>", { domain: "gmail.com", freemail: true }],
    [" anna@hr.acme.com ", { domain: "acme.com", freemail: false }],
    ["nonsense", { freemail: false }],
  ])("judges %j", (address, mailbox) => {
    expect(readAddress(address, JUDGES)).toEqual(mailbox);
  });
});
