import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asWords } from "../../src/reporters/text/escape-markdown.ts";
import { ASSESSMENTS, EVENTS, RUN, writeReport } from "./events.ts";
import { hostileText, spoil } from "./hostile.ts";

const PAYLOADS = [
  "![x](http://evil.example/p.png)",
  "[x](javascript:alert(1))",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "@everyone look",
  "mail a@b.example",
  "https://evil.example/?q=1",
  "www.evil.example",
  "fixes #123 and org/repo#4, !5, ~bug, %2",
  "PROJ-123",
  "[~admin]",
  "{html}x{html}",
  "$x^2$",
  ":tada:",
  "0123abc4567",
  "` `` ```",
  "# a\n## heading\n- item\n1. item\n> quote\n---\n| a | b |",
  "&lt;b&gt; &#64;x",
  "\\",
];

describe("the markdown report", () => {
  it("says what to do, why, what was not checked and where it comes from", async () => {
    const report = await writeReport("markdown");
    expect(report.match(/^### .*$/gmu)?.slice(0, 6)).toEqual([
      "### Why",
      "### Reassurance",
      "### Not counted",
      "### Not checked",
      "### Would change",
      "### Next",
    ]);
    expect(report).toContain("### Provenance");
    expect(report).toContain(`SHA-256 \`${"1".repeat(64)}\``);
  });

  it.each(PAYLOADS)("leaves %j as words", async (text) => {
    const { high } = ASSESSMENTS;
    const [finding] = high.verdict.findings;
    if (finding === undefined) throw new Error("the high one has findings");
    const evidence = [{ kind: "text", pointer: "/messages/0/text", start: 0, end: text.length, quote: text, selection: "s" }] as const;
    const event = {
      ...high,
      origin: { name: text },
      subject: { id: text, profile: { name: text }, messages: [{ from: "subject", text }] },
      verdict: { ...high.verdict, id: text, findings: [{ ...finding, message: text, evidence }], timeline: [] },
    } as const;
    expect(activeParts(await writeReport("markdown", RUN, [event]))).toEqual([]);
    expect(activeParts(asWords(text))).toEqual([]);
  });

  it("has only headings, lists and links of its own, whatever the strings of subjects hold", async () => {
    const plain = await writeReport("markdown");
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.oneof(hostileText, fc.constantFrom(...PAYLOADS))), async (texts) => {
        const report = await writeReport("markdown", RUN, spoil(EVENTS, texts));
        expect(activeParts(report)).toEqual([]);
        expect(report.match(/^#+ /gmu)?.length).toBe(plain.match(/^#+ /gmu)?.length);
      }),
      { numRuns: 100 },
    );
  });
});

/** What a tracker would act on, outside code spans and the links of the pack. */
function activeParts(markdown: string): string[] {
  const shown = withoutCode(markdown.replaceAll(/<https:\/\/service\.example\/[a-z]+>/gu, ""))
    .replaceAll(/\\[\\`*_{}[\]<>#|~!&+\-=.)]/gu, "")
    .replaceAll(/&(?:lt|amp);|\bSHA-256\b/gu, "");
  return [...shown.matchAll(/[<[\]{}]|!\[|@\w|:\/\/|\bwww\.|[#~%$]\w|\b[A-Z]+-\d|:\w+:|`/gu)].map(([part]) => part);
}

/** Code spans as CommonMark reads them: a run of backticks up to the next run of the same length. */
function withoutCode(markdown: string): string {
  return markdown.replaceAll(/(?<![\\`])(`+)(?!`)(?:(?!\n\n)[^])*?(?<!`)\1(?!`)/gu, "");
}
