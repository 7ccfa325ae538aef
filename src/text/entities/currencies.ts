import { isAsciiAlphanumeric, isAsciiDigit } from "../classes.ts";
import { letterWord, passJoint } from "./letter-run.ts";

/** ISO 4217 codes, or tickers, of the signs and words for money; `undefined` where several countries use it. */
const SIGNS = {
  $: "USD",
  us$: "USD",
  usd$: "USD",
  a$: "AUD",
  au$: "AUD",
  c$: "CAD",
  ca$: "CAD",
  nz$: "NZD",
  hk$: "HKD",
  s$: "SGD",
  sg$: "SGD",
  nt$: "TWD",
  r$: "BRL",
  "£": "GBP",
  "€": "EUR",
  "¥": undefined,
  "₹": "INR",
  "₽": "RUB",
  "₩": "KRW",
  "₿": "BTC",
  "₺": "TRY",
  "₴": "UAH",
  "₪": "ILS",
  "₦": "NGN",
  "₫": "VND",
  "฿": "THB",
} as const satisfies Record<string, string | undefined>;

/** Left out: TRY, ALL and other codes that are English words. */
const CODES = [
  "usd",
  "eur",
  "gbp",
  "chf",
  "cad",
  "aud",
  "nzd",
  "jpy",
  "cny",
  "hkd",
  "sgd",
  "inr",
  "sek",
  "nok",
  "dkk",
  "pln",
  "czk",
  "huf",
  "ron",
  "rub",
  "uah",
  "aed",
  "sar",
  "qar",
  "ils",
  "zar",
  "brl",
  "mxn",
  "krw",
  "twd",
  "thb",
  "myr",
  "idr",
  "php",
  "pkr",
  "ngn",
  "usdt",
  "usdc",
  "btc",
  "eth",
  "xmr",
  "ltc",
] as const;

/** Names in a script without spaces: nothing need follow them. */
const SPACELESS = { 人民币: "CNY", 元: "CNY" } as const satisfies Record<string, string>;

const WORDS = {
  "us dollars": "USD",
  "us dollar": "USD",
  "american dollars": "USD",
  dollars: "USD",
  dollar: "USD",
  bucks: "USD",
  "australian dollars": "AUD",
  "canadian dollars": "CAD",
  "new zealand dollars": "NZD",
  "hong kong dollars": "HKD",
  "singapore dollars": "SGD",
  euros: "EUR",
  euro: "EUR",
  "pounds sterling": "GBP",
  "british pounds": "GBP",
  pounds: "GBP",
  pound: "GBP",
  sterling: "GBP",
  quid: "GBP",
  yuan: "CNY",
  rmb: "CNY",
  renminbi: "CNY",
  "swiss francs": "CHF",
  francs: "CHF",
  franken: "CHF",
  yen: "JPY",
  rupees: "INR",
  rubles: "RUB",
  roubles: "RUB",
  zloty: "PLN",
  zl: "PLN",
  won: "KRW",
  dirhams: "AED",
  bitcoins: "BTC",
  bitcoin: "BTC",
  ether: "ETH",
  tether: "USDT",
  kr: undefined,
  kronor: undefined,
  kroner: undefined,
  pesos: undefined,
} as const satisfies Record<string, string | undefined>;

/** What stands before an amount as well as after it. */
const MARKS: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ...Object.entries(SIGNS),
  ...CODES.map((code): [string, string] => [code, code.toUpperCase()]),
  ["rmb", "CNY"],
]);
const NAMES: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ...CODES.map((code): [string, string] => [code, code.toUpperCase()]),
  ...Object.entries(WORDS),
  ...Object.entries(SPACELESS),
]);
const SIGN_CURRENCIES: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>(Object.entries(SIGNS));
const LONGEST_MARK = 4;
const LONGEST_NAME_WORDS = 3;

/** A sign, code or word for money next to an amount; `length` counts the space between. */
export type CurrencyMark = { readonly length: number; readonly currency: string | undefined };

/** The currency directly before a place: a sign or code, then at most a colon and a space. */
export function currencyBefore(text: string, end: number): CurrencyMark | undefined {
  let markEnd = end;
  if (text.charAt(markEnd - 1) === " ") markEnd -= 1;
  if (text.charAt(markEnd - 1) === ":") markEnd -= 1;
  for (let length = LONGEST_MARK; length > 0; length--) {
    const start = markEnd - length;
    if (start < 0) continue;
    const mark = text.slice(start, markEnd);
    if (MARKS.has(mark) && !isPartOfMark(text.charCodeAt(start - 1))) return { length: end - start, currency: MARKS.get(mark) };
  }
  return undefined;
}

function isPartOfMark(unit: number): boolean {
  return isAsciiAlphanumeric(unit) || unit === DOLLAR;
}

const DOLLAR = 0x24;

/** The currency directly after a place, with a space or hyphen at most between; a sign that another amount follows is that one's. */
export function currencyAfter(text: string, start: number): CurrencyMark | undefined {
  const at = passJoint(text, start);
  const end = signEnd(text, at) ?? nameEnd(text, at);
  if (end === undefined) return undefined;
  const mark = text.slice(at, end);
  return { length: end - start, currency: SIGN_CURRENCIES.get(mark) ?? NAMES.get(mark) };
}

function signEnd(text: string, start: number): number | undefined {
  for (let length = LONGEST_MARK; length > 0; length--) {
    const end = start + length;
    if (end > text.length || !SIGN_CURRENCIES.has(text.slice(start, end))) continue;
    if (!isAsciiDigit(text.charCodeAt(text.charAt(end) === " " ? end + 1 : end))) return end;
  }
  return undefined;
}

/** The longest name: "us dollars" rather than none, "人民币" without a space around it. */
function nameEnd(text: string, start: number): number | undefined {
  const spaceless = text.charCodeAt(start) > 0x7f ? Object.keys(SPACELESS).find((name) => text.startsWith(name, start)) : undefined;
  if (spaceless !== undefined) return start + spaceless.length;
  let found: number | undefined;
  for (let words = 0, at = start; words < LONGEST_NAME_WORDS; words++) {
    const word = letterWord(text, at);
    if (word === "") break;
    at += word.length;
    if (NAMES.has(text.slice(start, at))) found = at;
    if (text.charAt(at) !== " ") break;
    at += 1;
  }
  return found;
}
