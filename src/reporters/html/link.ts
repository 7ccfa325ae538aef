import { html, type Markup } from "./markup.ts";

/** A link to a page of a pack's author; anything but http and https stays text. */
export function linkTo(url: string, words: string): Markup {
  if (!/^https?:\/\/[^\s<>\p{C}]+$/u.test(url)) return html`<bdi>${words}</bdi>`;
  return html`<a href="${url}" rel="noreferrer noopener external"><bdi>${words}</bdi></a>`;
}
