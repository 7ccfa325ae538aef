import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotedSpans } from "../../src/text/quoted.ts";

describe("quotedSpans", () => {
  it.each([
    ["no quotation\nat all", []],
    ["mine\n> theirs\n> > older\nmine", ["> theirs\n> > older\n"]],
    ["> one\nmine\n  >two", ["> one\n", "  >two"]],
    [
      "Hi\n\nOn Mon, 3 Feb 2026 at 10:00, Bob <b@x.com> wrote:\n\n> theirs\n> more\nmine",
      ["On Mon, 3 Feb 2026 at 10:00, Bob <b@x.com> wrote:\n\n> theirs\n> more\n"],
    ],
    ["Hi\nOn Mon, 3 Feb 2026 at 10:00, Bob\n<b@x.com> wrote:\ntheirs", ["On Mon, 3 Feb 2026 at 10:00, Bob\n<b@x.com> wrote:\ntheirs"]],
    ["Hi\r\n-----Original Message-----\r\nFrom: x\r\nall", ["-----Original Message-----\r\nFrom: x\r\nall"]],
    ["Hi\nFrom: Bob\nSent: Monday\nTo: me\nSubject: x\n\ntheirs", ["From: Bob\nSent: Monday\nTo: me\nSubject: x\n\ntheirs"]],
    ["fyi\nBegin forwarded message:\n\ntheirs", ["Begin forwarded message:\n\ntheirs"]],
    ["Am 3.2.2026 um 10:00 schrieb Bob:\ntheirs", ["Am 3.2.2026 um 10:00 schrieb Bob:\ntheirs"]],
    ["Le 3 févr. 2026 à 10:00, Bob a écrit :\ntheirs", ["Le 3 févr. 2026 à 10:00, Bob a écrit :\ntheirs"]],
    ["El 3 feb 2026, Bob escribió:\ntheirs", ["El 3 feb 2026, Bob escribió:\ntheirs"]],
    ["On this subject, Smith wrote:\nnothing new", []],
    ["From: Munich\nwith love", []],
    ["3 > 2", []],
  ])("finds the quotations of %j", (raw, quoted) => {
    expect(quotedSpans(raw).map(({ start, end }) => raw.slice(start, end))).toEqual(quoted);
  });

  it("gives sorted spans that do not touch", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("> a\n", "b\n", "\n", "On 1 Jan 2026, X wrote:\n", "From: a\n", "To: b\n", "Date: c\n")),
        (lines) => {
          const spans = quotedSpans(lines.join(""));
          for (const [at, span] of spans.entries()) {
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.start).toBeGreaterThan(spans[at - 1]?.end ?? -1);
          }
        },
      ),
    );
  });
});
