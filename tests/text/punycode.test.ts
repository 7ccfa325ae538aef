import { describe, expect, it } from "vitest";
import { toAsciiHost, toUnicodeLabel } from "../../src/text/punycode.ts";

describe("punycode", () => {
  it.each([
    ["bücher.de", "xn--bcher-kva.de"],
    ["MAIL.Bücher.DE", "mail.xn--bcher-kva.de"],
    ["аcme.com", "xn--cme-5cd.com"],
    ["例え。テスト", "xn--r8jz45g.xn--zckzah"],
    ["münchen-ost.com", "xn--mnchen-ost-9db.com"],
    ["😀.com", "xn--e28h.com"],
  ])("writes %s as %s", (host, ascii) => {
    expect(toAsciiHost(host)).toBe(ascii);
    expect(new URL(`http://${host}`).hostname).toBe(ascii);
  });

  it("reads labels back, and leaves broken ones alone", () => {
    expect(toUnicodeLabel("xn--bcher-kva")).toBe("bücher");
    expect(toUnicodeLabel("xn--r8jz45g")).toBe("例え");
    expect(toUnicodeLabel("acme")).toBe("acme");
    for (const broken of ["xn--99999999", "xn--a_", "xn--é"]) expect(toUnicodeLabel(broken)).toBe(broken);
  });
});
