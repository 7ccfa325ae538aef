import { describe, expect, it } from "vitest";
import { quotes, show } from "./show.ts";

const PLAIN = { shortened: false, chat: false };

describe("url", () => {
  it.each([
    ["see https://bit.ly/Abc, now", "https://bit.ly/Abc", { url: "https://bit.ly/Abc", domain: "bit.ly", shortened: true, chat: false }],
    ["(see http://www.acme.com/a_(b)).", "http://www.acme.com/a_(b)", { url: "http://www.acme.com/a_(b)", domain: "acme.com", ...PLAIN }],
    ["[site](https://x.y.org/z)", "https://x.y.org/z", { url: "https://x.y.org/z", domain: "y.org", ...PLAIN }],
    ["at www.foo.co.uk.", "www.foo.co.uk", { url: "www.foo.co.uk", domain: "foo.co.uk", ...PLAIN }],
    ["acme.com/jobs?id=1!", "acme.com/jobs?id=1", { url: "acme.com/jobs?id=1", domain: "acme.com", ...PLAIN }],
    ["acme.com:8080/x", "acme.com:8080/x", { url: "acme.com:8080/x", domain: "acme.com", ...PLAIN }],
    ["Acme.com is ours", "Acme.com", { url: "Acme.com", domain: "acme.com", ...PLAIN }],
    ["hxxps://evil[.]com/x", "hxxps://evil[.]com/x", { url: "https://evil.com/x", domain: "evil.com", ...PLAIN }],
    ["evil[.]com", "evil[.]com", { url: "evil.com", domain: "evil.com", ...PLAIN }],
    ["evil\u200b.com", "evil\u200b.com", { url: "evil.com", domain: "evil.com", ...PLAIN }],
    ["bücher.de", "bücher.de", { url: "bücher.de", domain: "xn--bcher-kva.de", ...PLAIN }],
    ["http://аcme.com", "http://аcme.com", { url: "http://аcme.com", domain: "xn--cme-5cd.com", ...PLAIN }],
    ["t.me/joinchat", "t.me/joinchat", { url: "t.me/joinchat", domain: "t.me", shortened: false, chat: true }],
    [
      "https://discord.com/invite/x",
      "https://discord.com/invite/x",
      { url: "https://discord.com/invite/x", domain: "discord.com", shortened: false, chat: true },
    ],
    ["https://discord.com/blog", "https://discord.com/blog", { url: "https://discord.com/blog", domain: "discord.com", ...PLAIN }],
    ["http://10.0.0.1/a", "http://10.0.0.1/a", { url: "http://10.0.0.1/a", ...PLAIN }],
  ])("reads %j", (raw, quote, url) => {
    expect(show(raw, "url")).toEqual([[quote, url]]);
  });

  it("tells two links without space between them", () => {
    expect(quotes("https://a.com,https://b.com", "url")).toEqual(["https://a.com", "https://b.com"]);
  });

  it.each([
    "etc.In this case",
    "done.So we",
    "report.pdf",
    "readme.md",
    "node.js",
    "e.g. this",
    "bob@acme.com",
    "3.5",
    "...com",
    "http://",
    "a.b_c.com/",
  ])("finds none in %j", (raw) => {
    expect(show(raw, "url")).toEqual([]);
  });
});
