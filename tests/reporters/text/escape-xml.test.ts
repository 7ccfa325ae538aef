import { describe, expect, it } from "vitest";
import { escapeXml } from "../../../src/reporters/text/escape-xml.ts";

describe("escaping for XML", () => {
  it.each([
    ["a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;"],
    ["tab\tline\r\n", "tab&#9;line&#13;&#10;"],
    ["\u0000\u001b[2J\ufffe\ud83d", "\ufffd\ufffd[2J\ufffd\ufffd"],
    ["👩‍💻 中文", "👩‍💻 中文"],
    ["\u009b\u202e\u2028", "&#x9b;&#x202e;&#x2028;"],
  ])("%j is %j", (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});
