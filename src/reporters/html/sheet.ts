import type { Judged } from "../text/judged.ts";
import { html, type Markup, raw } from "./markup.ts";

/** One subject on a page: `prefix` keeps its anchors apart from those of others, `level` is that of its own heading. */
export type Sheet = Judged & { readonly prefix: string; readonly level: 1 | 3 };

/** A part of a subject's sheet under a heading, which names it. */
export function part({ prefix, level }: Sheet, name: string, title: string, content: Markup): Markup {
  const id = `${prefix}${name}`;
  const tag = raw(`h${level + 1}`);
  return html`<section aria-labelledby="${id}" class="${name}"><${tag} id="${id}">${title}</${tag}>${content}</section>`;
}

/** A heading within a part. */
export function minor({ level }: Sheet, content: Markup): Markup {
  const tag = raw(`h${level + 2}`);
  return html`<${tag}>${content}</${tag}>`;
}
