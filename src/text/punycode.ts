/** Parameters of RFC 3492, section 5. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

/** Longest label of a host (RFC 1035); a longer one is left as it is. */
const MAX_LABEL = 63;

/** A host in lower case with its labels in punycode; ideographic full stops separate labels too (RFC 3490). */
export function toAsciiHost(host: string): string {
  return host
    .split(/[.。．｡]/)
    .map((label) => (/^[\x20-\x7e]*$/.test(label) ? label.toLowerCase() : encodeLabel(label)))
    .join(".");
}

/** A label of a host as it is shown: `xn--` labels decoded, others and broken ones as they are. */
export function toUnicodeLabel(label: string): string {
  return label.startsWith("xn--") && label.length <= MAX_LABEL ? (decodePunycode(label.slice(4)) ?? label) : label;
}

function encodeLabel(label: string): string {
  const lower = label.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return label.length > MAX_LABEL ? lower : `xn--${encodePunycode(lower)}`;
}

function encodePunycode(label: string): string {
  const codePoints = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = codePoints.filter((codePoint) => codePoint < INITIAL_N);
  let output = String.fromCharCode(...basic) + (basic.length > 0 ? "-" : "");
  let handled = basic.length;
  let n = INITIAL_N;
  let delta = 0;
  let bias = INITIAL_BIAS;
  while (handled < codePoints.length) {
    const current = n;
    const next = Math.min(...codePoints.filter((codePoint) => codePoint >= current));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const codePoint of codePoints) {
      if (codePoint < n) delta += 1;
      if (codePoint !== n) continue;
      output += encodeNumber(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    n += 1;
  }
  return output;
}

/** A number as variable-length digits (section 3.3). */
function encodeNumber(value: number, bias: number): string {
  let output = "";
  let rest = value;
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (rest < threshold) return output + rest.toString(BASE).replace(/./, digitOf);
    output += digitOf((threshold + ((rest - threshold) % (BASE - threshold))).toString(BASE));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function decodePunycode(encoded: string): string | undefined {
  const hyphen = encoded.lastIndexOf("-");
  const codePoints = Array.from(encoded.slice(0, Math.max(hyphen, 0)), (character) => character.codePointAt(0) ?? 0);
  let n = INITIAL_N;
  let place = 0;
  let bias = INITIAL_BIAS;
  for (let at = hyphen + 1; at < encoded.length;) {
    const start = place;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = valueOf(encoded.charCodeAt(at));
      if (digit === undefined) return undefined;
      at += 1;
      place += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const points = codePoints.length + 1;
    bias = adapt(place - start, points, start === 0);
    n += Math.floor(place / points);
    place %= points;
    if (n > 0x10ffff) return undefined;
    codePoints.splice(place, 0, n);
    place += 1;
  }
  return String.fromCodePoint(...codePoints);
}

function valueOf(unit: number): number | undefined {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + 26 : undefined;
}

/** Punycode counts a–z before 0–9, JavaScript after. */
function digitOf(digit: string): string {
  const value = Number.parseInt(digit, BASE);
  return value < 26 ? String.fromCharCode(0x61 + value) : String.fromCharCode(0x30 + value - 26);
}

function adapt(delta: number, points: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
