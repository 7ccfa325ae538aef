import { isAsciiDigit } from "../classes.ts";

const MIN_DIGITS = 8;

/**
 * Whether a text may hold something that only a judge can tell: a link, an address or a phone number. Cheap, and errs
 * towards yes; without such a sign the judges' libraries need not be loaded.
 */
export function mayNeedJudges(raw: string): boolean {
  return mayHoldHost(raw) || mayHoldPhone(raw);
}

/** Whether a text may hold a link or an address: `@`, `://`, or a dot between two characters that are seen. */
export function mayHoldHost(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    if (unit === 0x40 || isUnusual(unit) || (unit === 0x2e && isDotted(raw, at))) return true;
  }
  return raw.includes("://");
}

/** Whether a text may hold a phone number: a plus sign, or so many digits in a row with nothing but phone signs between. */
export function mayHoldPhone(raw: string): boolean {
  let digits = 0;
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    if (unit === 0x2b || isUnusual(unit)) return true;
    if (isAsciiDigit(unit)) {
      digits += 1;
      if (digits >= MIN_DIGITS) return true;
    } else if (!isPhoneSign(unit)) {
      digits = 0;
    }
  }
  return false;
}

/** Full-width forms and dots of other scripts fold to the signs above. */
function isUnusual(unit: number): boolean {
  return unit === 0x2024 || unit >= 0xff01;
}

/** A dot between two characters that are seen and not both figures: "acme.com", not "end. Next" or "3.5". */
function isDotted(raw: string, at: number): boolean {
  const before = raw.charCodeAt(at - 1);
  const after = raw.charCodeAt(at + 1);
  return before > 0x20 && after > 0x20 && after !== 0x2e && !(isAsciiDigit(before) && isAsciiDigit(after));
}

function isPhoneSign(unit: number): boolean {
  return (
    unit === 0x20 || unit === 0xa0 || (unit >= 0x28 && unit <= 0x2f && unit !== 0x2a && unit !== 0x2c) || (unit >= 0x2010 && unit <= 0x2013)
  );
}
