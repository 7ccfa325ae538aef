import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { closeDocument, openDocument } from "../../../src/reporters/html/document.ts";
import { linkTo } from "../../../src/reporters/html/link.ts";
import { RUN } from "../events.ts";

describe("the document", () => {
  it("allows its own style and script by digest, and nothing else", async () => {
    const page = (await openDocument(RUN, "a <title>")) + closeDocument();
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1] ?? "";
    expect(policy).toBe(
      `default-src &#39;none&#39;; style-src &#39;${digestOf(page, "style")}&#39;; script-src &#39;${digestOf(page, "script")}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    );
    expect(page).toContain("<title>a &lt;title&gt;</title>");
    expect(page).not.toMatch(/\sstyle=|\ssrc=|url\(|@import|http:/u);
  });

  it("links to pages only, and leaves other addresses words", () => {
    expect(linkTo("https://a.example/x", "A").markup).toBe(
      '<a href="https://a.example/x" rel="noreferrer noopener external"><bdi>A</bdi></a>',
    );
    for (const url of ["javascript:alert(1)", "data:text/html,x", "https://a b", "//a.example", "HTTPS:\u202e//x"])
      expect(linkTo(url, "A").markup).toBe("<bdi>A</bdi>");
  });
});

function digestOf(page: string, tag: string): string {
  const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "u").exec(page)?.[1] ?? "";
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
