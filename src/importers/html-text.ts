/** A page as text with its links; what is hidden in scripts and styles is left out. */
export type PageText = { readonly text: string; readonly links: readonly { readonly url: string; readonly text?: string }[] };

/** Reads the text of a small HTML page or fragment, as a mail or a sponsored message is. */
export function readPage(html: string): PageText {
  const links: { url: string; text?: string }[] = [];
  for (const [, , url = "", label = ""] of html.matchAll(
    /<a\b[^<>]{0,2000}?\bhref\s?=\s?(["'])([^"'<>]{1,4000})\1[^<>]{0,2000}>([^<]{0,400})/giu,
  )) {
    const text = decodeEntities(label).trim();
    if (/^(?:https?|mailto|tel|tg|whatsapp):/iu.test(url)) links.push({ url: decodeEntities(url), ...(text === "" ? {} : { text }) });
  }
  const shown = HIDDEN.reduce((rest, [start, end]) => cutBetween(rest, start, end), html)
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/<br\s?\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote)>/giu, "\n")
    .replaceAll(/<[^<>]{0,4000}>/gu, "");
  return {
    text: decodeEntities(shown)
      .replaceAll(/ ?\n ?/gu, "\n")
      .replaceAll(/\n{3,}/gu, "\n\n")
      .trim(),
    links,
  };
}

/** What a reader does not see. */
const HIDDEN = [
  ["<!--", "-->"],
  ["<script", "</script>"],
  ["<style", "</style>"],
  ["<head>", "</head>"],
] as const;

/** Takes out what stands between two signs, and the signs; a start without an end stays. One pass: a pattern would start anew at each. */
function cutBetween(text: string, start: string, end: string): string {
  const lower = text.toLowerCase();
  // Letters that change their length in lower case would shift every place.
  if (lower.length !== text.length) return text;
  const kept: string[] = [];
  let from = 0;
  for (let at = lower.indexOf(start); at >= 0; at = lower.indexOf(start, from)) {
    const close = lower.indexOf(end, at);
    if (close < 0) break;
    kept.push(text.slice(from, at));
    from = close + end.length;
  }
  return kept.join("") + text.slice(from);
}

/** Whether a message is written in HTML, and not a text that speaks of it. */
export function isPage(text: string): boolean {
  return /^\s*<(?:!doctype|html|p|div|span|table|body)\b[^>]*>/iu.test(text);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
};

/** Writes out the character references of HTML that texts use. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = Number.parseInt(decimal ?? hex ?? "", decimal === undefined ? 16 : 10);
    return point <= 0x10_ff_ff && (point < 0xd8_00 || point > 0xdf_ff) ? String.fromCodePoint(point) : whole;
  });
}
