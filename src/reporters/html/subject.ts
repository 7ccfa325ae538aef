import { drawAccount } from "./account.ts";
import { html, type Markup } from "./markup.ts";
import { drawNext } from "./next.ts";
import { drawReasons } from "./reasons.ts";
import { drawRest } from "./rest.ts";
import type { Sheet } from "./sheet.ts";
import { signsOf } from "./signs.ts";
import { drawThread } from "./thread.ts";
import { drawTimeline } from "./timeline.ts";
import { drawVerdict } from "./verdict.ts";

/** All of one subject: the verdict, what to do, why, and what it was read off. */
export function drawSubject(sheet: Sheet): Markup {
  const signs = signsOf(sheet);
  return html`<article class="subject">
    ${drawVerdict(sheet)}${drawNext(sheet)}${drawReasons(sheet, signs)}${drawTimeline(sheet)}${drawThread(sheet, signs)}${drawAccount(sheet, signs)}${drawRest(sheet, signs)}
  </article> `;
}
