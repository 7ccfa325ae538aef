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
  元: "CNY",
  人民币: "CNY",
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

const CURRENCIES: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ...Object.entries(SIGNS),
  ...CODES.map((code): [string, string] => [code, code.toUpperCase()]),
  ...Object.entries(WORDS),
]);

/** A sign, code or word for money next to an amount; `length` counts the space between. */
export type CurrencyMark = { readonly length: number; readonly currency: string | undefined };

const LONGEST = 22;
const PREFIX = new RegExp(`(?:^|[^a-z0-9$])(${alternatives([...Object.keys(SIGNS), ...CODES, "rmb"])}):? ?$`);
const SUFFIX = new RegExp(
  `^[ -]?(?:(${alternatives(Object.keys(SIGNS))})(?! ?\\d)|(${alternatives([...CODES, ...Object.keys(WORDS)])})(?![a-z0-9]))`,
);

/** The currency directly before a place. */
export function currencyBefore(text: string, end: number): CurrencyMark | undefined {
  const match = PREFIX.exec(text.slice(Math.max(0, end - 8), end));
  const name = match?.[1];
  if (match === null || name === undefined) return undefined;
  return { length: match[0].length - match[0].indexOf(name), currency: CURRENCIES.get(name) };
}

/** The currency directly after a place. */
export function currencyAfter(text: string, start: number): CurrencyMark | undefined {
  const match = SUFFIX.exec(text.slice(start, start + LONGEST));
  const name = match?.[1] ?? match?.[2];
  if (match === null || name === undefined) return undefined;
  return { length: match[0].length, currency: CURRENCIES.get(name) };
}

function alternatives(names: readonly string[]): string {
  return names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll("$", "\\$"))
    .join("|");
}
