import { describe, expect, it } from "vitest";
import { decodeEntities, isPage, readPage } from "../../src/importers/html-text.ts";

describe("a page", () => {
  it("is read as its text: lines where blocks end, and nothing that a reader does not see", () => {
    const html = "<head>\n<title>x</title></head><style>p{}</style><!-- no --><p>Hello&nbsp;Tove,</p>\n<div>a &lt;b&gt;<br>c</div>";
    expect(readPage(html).text).toBe("Hello\u00a0Tove,\na <b>\nc");
  });

  it("keeps where links lead, of the kinds that are links to people", () => {
    expect(readPage(`<a class=x href="https://a.example/?a=1&amp;b=2">see</a> <a href='javascript:x'>no</a>`).links).toEqual([
      { url: "https://a.example/?a=1&b=2", text: "see" },
    ]);
  });

  it("is told from a text that speaks of one", () => {
    expect(isPage('<p class="a">Hi</p>')).toBe(true);
    expect(isPage("use <p> for a paragraph")).toBe(false);
  });

  it.each(["<", "<a ", "<script>", "<!--", "&#32;", "\n", "<a href="])("made of %j takes no time", (part) => {
    const started = performance.now();
    readPage(part.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

it("character references are written out where they are some", () => {
  expect(decodeEntities("&amp;&#8364;&#x20AC;&nosuch;&#xD800;&#9999999;")).toBe("&€€&nosuch;&#xD800;&#9999999;");
});
