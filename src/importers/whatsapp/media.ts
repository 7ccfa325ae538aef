/** Signs of direction and blanks of a fixed width, which WhatsApp puts around stamps and names, and that say nothing. */
export function clean(line: string): string {
  return line.replaceAll(/[\u200e\u200f\u202a-\u202e]/gu, "").replaceAll(/[\u00a0\u202f]/gu, " ");
}

/**
 * An attachment that a text stands for: `<Media omitted>`, `image omitted`, `<attached: file>`, `file (file attached)`. In
 * other languages the brackets tell; undefined where the text is a text.
 */
export function readAttachment(text: string): { readonly name?: string; readonly mediaType?: string } | undefined {
  const shown = clean(text).trim();
  const file =
    /^<[^<>\n]{1,40}: ([^<>\n]{1,200}\.\w{2,5})>$/u.exec(shown)?.[1] ?? /^([^\n]{1,200}\.\w{2,5}) \([^()\n]{3,60}\)$/u.exec(shown)?.[1];
  if (file !== undefined) return { name: file };
  if (/^<[^<>\n]{3,60}>$/u.test(shown)) return {};
  const kind = /^(image|video|audio|sticker|document|GIF|Contact card) omitted$/iu.exec(shown)?.[1]?.toLowerCase();
  if (kind === undefined) return LEFT_OUT.test(shown) ? {} : undefined;
  return kind === "image" || kind === "video" || kind === "audio" ? { mediaType: kind } : {};
}

/** "image omitted" on Apple devices, in the languages that most people write. */
const LEFT_OUT =
  /^[^\n.:]{2,24} (?:omitted|weggelassen|ausgelassen|omitid[oa]|ocultad[oa]|omise?|omess[oa]|weggelaten|pominięt[oaey]|utelämnad|utelatt|udeladt|опущен[оа]?|пропущен[оа]?|dahil edilmedi)$|^(?:忽略|省略|未包含)[^\n]{1,8}$|^[^\n]{1,8}(?:已忽略|が省略されました|생략됨)$/iu;
