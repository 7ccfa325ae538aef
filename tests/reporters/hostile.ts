import fc from "fast-check";

/** Pieces that attack a terminal, a reader or a layout. */
const PIECES = [
  "\u001b[2J",
  "\u001b[31m",
  "\u001b]8;;http://x.example\u0007",
  "\u001b]0;title\u001b\\",
  "\u009b2J",
  "\u009d0;t\u009c",
  "\u0000\u0007\b\u007f",
  "\u202e",
  "\u2066\u2069\u200f\u061c",
  "\u200b\ufeff\u2060",
  "\u200d",
  "\ufe0f",
  "\u{e0041}\u{e007f}",
  "\u{e0100}",
  "\n",
  "\r\n",
  "\t",
  "\u2028",
  "\u0085",
  "\ud83d",
  "\udc00",
  "e\u0301\u0301\u0301\u0301\u0301\u0301",
  "\u0338",
  "👩‍💻",
  "👩🏽‍❤️‍💋‍👨🏿",
  "1️⃣",
  "🇩🇪🇫",
  "中文字",
  "ﾊﾝｶｸ",
  "한",
  "नमस्ते",
  "[]“”",
  "<script>document.title='x'</script>",
  `"'><img src=x onerror=alert(1)>`,
  "</style></title><!--",
  "javascript:alert(1)",
  "&lt;b&amp;",
  "…",
  " ",
  "a ordinary word. ",
  "x".repeat(120),
  "中".repeat(70),
  "constructor",
  "__proto__",
] as const;

/** A text of such pieces. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 5 })), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(""));

/** Keys whose words are ours, from closed sets or measured: nobody outside can choose them. */
const OURS = new Set([
  "kind",
  "axis",
  "band",
  "bandIfCounted",
  "floor",
  "track",
  "tracks",
  "priority",
  "exposure",
  "severity",
  "code",
  "command",
  "outcome",
  "expected",
  "actual",
  "stage",
  "referenceFrom",
  "from",
  "country",
]);

/** The same data with every string that somebody outside can choose replaced, equal ones by equal ones; keys of records stay. */
export function spoil<T>(data: T, texts: Iterable<string>): T {
  const stream = texts[Symbol.iterator]();
  const replaced = new Map<string, string>();
  const replaceText = (text: string): string => {
    // Pointers into the thread are the engine's own.
    if (text.startsWith("/messages/")) return text;
    const other = replaced.get(text) ?? String(stream.next().value);
    replaced.set(text, other);
    return other;
  };
  const replace = (value: unknown, key: string): unknown => {
    if (OURS.has(key)) return value;
    if (typeof value === "string") return replaceText(value);
    if (Array.isArray(value)) return value.map((item) => replace(item, ""));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replace(item, name)]));
  };
  return replace(data, "") as T;
}
