import { RE2JS, RE2JSException } from "re2js";
import { type Pattern, REGEX_LIMITS, type RegexEngine, type RegexProblem } from "../model/regex.ts";

/** RE2: no pattern takes more than its own size times the text. */
export const compileRegex: RegexEngine = (pattern) => {
  if (pattern.source.length > REGEX_LIMITS.maxLength) {
    const reason = `it is longer than ${REGEX_LIMITS.maxLength} characters`;
    return { problem: { reason, offset: REGEX_LIMITS.maxLength, length: pattern.source.length - REGEX_LIMITS.maxLength } };
  }
  const compiled = compile(pattern.source, pattern);
  if (compiled instanceof RE2JSException) return { problem: locate(compiled, pattern) };
  if (compiled.programSize() > REGEX_LIMITS.maxSteps)
    return { problem: { reason: "its repeats are too many or too large together", offset: 0, length: pattern.source.length } };
  return { regex: (text) => compiled.test(text) };
};

function compile(source: string, { cased }: Pattern): RE2JS | RE2JSException {
  try {
    return RE2JS.compile(source, cased ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    if (error instanceof RE2JSException) return error;
    throw error;
  }
}

/** What the library says of a pattern: a code, and the part of the pattern that it had read, which may start or end elsewhere. */
type Fault = { readonly code: string; readonly part: string };

function faultOf(error: RE2JSException): Fault {
  const { error: code = "", input } = error as { error?: string; input?: string | null };
  return { code, part: input ?? "" };
}

function locate(error: RE2JSException, pattern: Pattern): RegexProblem {
  const { source } = pattern;
  const fault = faultOf(error);
  switch (fault.code) {
    case "missing closing )":
      return { reason: "`(` is not closed", offset: openedAt(pattern), length: 1 };
    case "unexpected )":
      return { reason: "`)` has no opening bracket", offset: endOf({ ...fault, part: undefined }, pattern) - 1, length: 1 };
    case "trailing backslash at end of expression":
      return { reason: "it ends with a backslash", offset: source.length - 1, length: 1 };
    default: {
      // Read to the end, or to the place where the fault shows first.
      const offset = source.endsWith(fault.part)
        ? source.length - fault.part.length
        : source.lastIndexOf(fault.part, endOf(fault, pattern) - fault.part.length);
      const at = Math.max(0, offset);
      return { reason: reasonOf(fault, source.slice(at)), offset: at, length: lengthOf(fault, source.slice(at)) };
    }
  }
}

/** How much of the pattern must be read for the fault to show: the library reads from left to right and stops there. */
function endOf({ code, part }: { readonly code: string; readonly part: string | undefined }, pattern: Pattern): number {
  const { source } = pattern;
  const shows = (length: number): boolean => {
    const found = compile(source.slice(0, length), pattern);
    if (!(found instanceof RE2JSException)) return false;
    const fault = faultOf(found);
    return fault.code === code && (part === undefined || fault.part === part);
  };
  let low = 1;
  let high = source.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shows(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The outermost bracket that is not closed: what stands before it can be read. */
function openedAt(pattern: Pattern): number {
  const { source } = pattern;
  for (let at = source.lastIndexOf("("); at > 0; at = source.lastIndexOf("(", at - 1))
    if (!(compile(source.slice(0, at), pattern) instanceof RE2JSException)) return at;
  return 0;
}

function reasonOf({ code }: Fault, text: string): string {
  if (/^\\(?:[1-9]|k)/u.test(text)) return "RE2 has no back-references";
  if (/^\(\?<?[=!]/u.test(text)) return "RE2 cannot look ahead or behind";
  return REASONS[code] ?? "it is not RE2";
}

/** What is meant of a part that the library reads to the end. */
function lengthOf({ part }: Fault, text: string): number {
  const sign = /^\(\?<?[=!]|^\(\?P?</u.exec(text)?.[0];
  return sign?.length ?? Math.max(1, part.length);
}

const REASONS: Readonly<Record<string, string>> = {
  "invalid character class range": "no such range or class of characters",
  "invalid escape sequence": "no such escape",
  "invalid named capture": "a group's name is made of letters, digits and `_`, and closed by `>`",
  "invalid or unsupported Perl syntax": "no such group",
  "invalid nested repetition operator": "two repeats stand side by side",
  "invalid repeat count": "a repeat is of 0 to 1000, smaller number first, also where repeats are nested",
  "missing closing ]": "`[` is not closed",
  "missing argument to repetition operator": "there is nothing before it to repeat",
  "duplicate capture group name": "two groups have one name",
  "expression nests too deeply": "its brackets are nested too deeply",
  "expression too large": "it is too large",
};
