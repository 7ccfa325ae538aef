import { escapeTerminal } from "./escape.ts";

/** Makes untrusted text safe in HTML, between tags and in quoted attributes: lines stay lines, what does not show becomes visible. */
export function escapeHtml(text: string): string {
  const shown = LINE_BREAK.test(text) ? text.split(LINE_BREAK).map(escapeTerminal).join("\n") : escapeTerminal(text);
  return shown.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign as keyof typeof ENTITIES]);
}

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/u;

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" } as const;
