import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../../src/reporters/text/escape-html.ts";

describe("text in html", () => {
  it.each([
    ["signs of markup", `<a href='x'>&"`, "&lt;a href=&#39;x&#39;&gt;&amp;&quot;"],
    ["line breaks", "one\r\ntwo\u2028three\nfour", "one\ntwo\nthree\nfour"],
    ["what does not show", "a\u202eb\u200bc\u0000", "a\\u{202e}b\\u{200b}c\\u{0}"],
    ["an escape sequence", "\u001b]0;title\u0007", "\\u{1b}]0;title\\u{7}"],
    ["half a surrogate pair", "\ud83d", "\\u{d83d}"],
    ["pictures with their joiners", "👩‍💻", "👩‍💻"],
  ])("keeps %s safe", (_, text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });
});
