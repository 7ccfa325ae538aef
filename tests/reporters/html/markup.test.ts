import { describe, expect, it } from "vitest";
import { html, raw } from "../../../src/reporters/html/markup.ts";

describe("a template of html", () => {
  it("escapes every text, and keeps markup, numbers and lists", () => {
    const inner = html`<b>${"a < b"}</b>`;
    expect(html`<p title="${`"x"`}">${inner}${["&", inner]}${3}${undefined}</p>`.markup).toBe(
      '<p title="&quot;x&quot;"><b>a &lt; b</b>&amp;<b>a &lt; b</b>3</p>',
    );
  });

  it("takes what is html already only where it is said so", () => {
    expect(html`${raw("<hr>")}${"<hr>"}`.markup).toBe("<hr>&lt;hr&gt;");
  });
});
