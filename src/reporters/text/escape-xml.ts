/**
 * Makes a text safe in XML 1.0, in an attribute or between tags, and for a terminal that shows it; characters that XML cannot hold
 * become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .replaceAll(FORBIDDEN, "\ufffd")
    .replaceAll(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign as keyof typeof ENTITIES])
    .replaceAll(ACTED_ON, (character) => `&#x${character.charCodeAt(0).toString(16)};`);
}

/** Controls, halves of surrogate pairs, and the two code points that are no characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Controls that XML can hold, bidirectional marks, line and paragraph separators: written as references, they are read as the same. */
const ACTED_ON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

const ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
} as const;
