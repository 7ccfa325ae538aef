const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether JSON is nested deeper than some levels, found without parsing it. Exact for JSON; of any other text it may say
 * anything, the scan that explains problems then has the last word.
 */
export function isDeeperThan(text: string, levels: number): boolean {
  // So many levels need so many opening signs: most records have too few, and the search for them is fast.
  if (countUpTo(levels + 1, "{", text) + countUpTo(levels + 1, "[", text) <= levels) return false;
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) isInText = !isInText;
    else if (isInText) at += unit === BACKSLASH ? 1 : 0;
    // Square and curly brackets differ by one bit only.
    else if ((unit | 0x20) === 0x7b && ++depth > levels) return true;
    else if ((unit | 0x20) === 0x7d) depth -= 1;
  }
  return false;
}

function countUpTo(max: number, sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count < max; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
