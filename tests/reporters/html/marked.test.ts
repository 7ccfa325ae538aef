import { describe, expect, it } from "vitest";
import { marked } from "../../../src/reporters/html/marked.ts";
import type { Sign } from "../../../src/reporters/html/signs.ts";

const POINTER = "/messages/0/text";

describe("marked text", () => {
  it("has each quote marked, followed by the way to its reason", () => {
    expect(mark("Please add me <now>", sign("1", "add me"))).toBe(
      'Please <mark class="sign">add me<a class="ref" href="#reason-1" title="found">1</a></mark> &lt;now&gt;',
    );
  });

  it("joins quotes that share words, with each label where its own words end", () => {
    expect(mark("add me on Signal", sign("1", "add me on Signal"), sign("2", "add me"))).toBe(
      '<mark class="sign">add me<a class="ref" href="#reason-2" title="found">2</a> on Signal<a class="ref" href="#reason-1" title="found">1</a></mark>',
    );
  });

  it("names two reasons that found the same words, and one that found them twice once", () => {
    const labels = [...mark("add me", sign("1", "add me"), sign("2", "add me"), sign("1", "add me")).matchAll(/>(\d)</gu)];
    expect(labels.map(([, label]) => label)).toEqual(["1", "2", "1"]);
  });

  it("tells signs from reassurance and from quoted text", () => {
    expect(mark("verified", sign("a", "verified", "reassurance"))).toContain('<mark class="reassurance">');
    expect(mark("verified", sign("a", "verified", "reassurance"), sign("q1", "fied", "uncounted"))).toContain('<mark class="uncounted">');
  });

  it("cuts long text between the quotes, never within a character", () => {
    const text = `${"😀".repeat(2000)} add me ${"b".repeat(5000)}`;
    const shown = mark(text, sign("1", "add me"));
    expect(shown).toContain("[…&nbsp;3,202 characters&nbsp;…]");
    expect(shown).toContain("[…&nbsp;4,201 characters&nbsp;…]");
    expect(shown).not.toContain("\\u{d");
    expect(shown.length).toBeLessThan(2500);
  });

  it("leaves a text alone that no offset fits", () => {
    const lost = sign("1", "x")("nothing of it");
    expect(marked("as it is", POINTER, [lost]).markup).toBe("as it is");
  });

  function mark(text: string, ...signs: readonly ((text: string) => Sign)[]): string {
    return marked(
      text,
      POINTER,
      signs.map((make) => make(text)),
    ).markup;
  }

  function sign(label: string, quote: string, kind: Sign["kind"] = "sign"): (text: string) => Sign {
    return (text) => {
      const start = text.indexOf(quote);
      const evidence = [{ kind: "text", pointer: POINTER, start, end: start + quote.length, quote, selection: "a" }] as const;
      return { kind, label, anchor: `reason-${label}`, message: "found", evidence };
    };
  }
});
