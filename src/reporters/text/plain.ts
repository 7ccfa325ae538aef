/** Whether a text holds nothing but ASCII, Latin letters and common typography: nothing to escape, one column each. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Most texts are plain; the others pay for tables of Unicode that the runtime takes milliseconds to build. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u20ac\u2192\u2212\u2500-\u25a0]*$/u;
