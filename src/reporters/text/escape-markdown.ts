import { escapeTerminal } from "./escape.ts";

/** Makes a text safe in a line of Markdown: it stays words, whatever it holds, and brings no link, image or HTML with it. */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text)
    .replaceAll(/[\\`*_{}[\]<>#|~!&]/g, (sign) => (sign === "<" ? "&lt;" : sign === "&" ? "&amp;" : `\\${sign}`))
    .replace(/^(\s*\d*)([-+=]|[.)](?=\s|$))/u, "$1\\$2");
}

/** A text as a code span: with more backticks around it than stand in it. */
export function codeSpan(text: string): string {
  const shown = escapeTerminal(text);
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const blank = shown.startsWith("`") || shown.endsWith("`") || shown === "" ? " " : "";
  return `${fence}${blank}${shown}${blank}${fence}`;
}

/** An address as an autolink; anything but http and https stays text. */
export function linkTo(url: string): string {
  return /^https?:\/\/[^\s<>\p{C}]+$/u.test(url) ? `<${url}>` : codeSpan(url);
}

/** A text of others in a ticket: as a code span where a tracker would make a link, a mention, a reference or a picture of it. */
export function asWords(text: string): string {
  return ACTED_ON.test(text) ? quoteMarkdown(text) : escapeMarkdown(text);
}

/** A sentence in which names stand in backticks: the names as code spans, and each part as words. */
export function wordsWithCode(text: string): string {
  const parts = text.split("`");
  if (parts.length % 2 === 0) return asWords(text);
  const written = parts.map((part, place) => (part === "" ? "" : place % 2 === 1 ? quoteMarkdown(part) : wordsBetween(part)));
  // Two spans side by side would be read as one.
  return written.reduce((before, part) => before + (before.endsWith("`") && part.startsWith("`") ? " " : "") + part, "");
}

/** Words beside a code span keep their blanks. */
function wordsBetween(text: string): string {
  const inner = text.trim();
  return inner === "" ? text : text.replace(inner, () => asWords(inner));
}

/** Words of others as a code span, with links that lead nowhere, also in trackers that know no code spans. */
export function quoteMarkdown(text: string): string {
  return codeSpan(
    text
      .replaceAll("://", "[:]//")
      .replaceAll(/\b(www)\./giu, "$1[.]")
      .replaceAll("[~", "[ ~"),
  );
}

/** What GitHub, GitLab and Jira act on beside Markdown itself: mentions, references, links, commits, keys, pictures, macros, formulas. */
const ACTED_ON = /@\S|[#!~%&$^]\S|:\/\/|\bwww\.|\b(?:mailto|xmpp):|\b[A-Z][A-Z0-9_]*-\d|\b[0-9a-f]{7,40}\b|:[\w+-]+:|[{}]|\[~/u;
