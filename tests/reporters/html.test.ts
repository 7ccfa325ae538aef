import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSESSMENTS, EVENTS, RUN, writeReport } from "./events.ts";
import { hostileText, spoil } from "./hostile.ts";

const [summary] = EVENTS.slice(-1);
if (summary?.kind !== "summary") throw new Error("the last event is the summary");

describe("the html report", () => {
  it("of one subject has its verdict, what to do, why, the thread, and where it comes from", async () => {
    const page = await writeReport("html", RUN, [ASSESSMENTS.high, { ...summary, subjects: 1 }]);
    expect(headingsOf(page)).toEqual([
      "h1 李 明",
      "h2 What to do now",
      "h3 Where to report it (GB)",
      "h2 Why",
      "h3 1 +22.0 asks for what is not public",
      "h3 2 +18.0 the account is 26 to 27 days old",
      "h3 3 +14.0 pays for what is not public",
      "h3 4 +12.0 offers money for a text",
      "h3 5 +5.0 wants another channel in message 4",
      "h3 6 +3.0 no text about the person",
      "h2 The course",
      "h2 The thread",
      "h2 The account",
      "h2 What speaks for the account",
      "h3 a −4.0 the workplace is verified",
      "h2 What was not counted",
      "h3 q1 Asks to leave the platform",
      "h2 What would change it",
      "h2 What was not checked",
      "h2 Where this comes from",
    ]);
    expect(page).toContain("66.0 points − 50 base = 16.0 → 75");
    expect(page).toContain("Without “Wants what is not public”: 26, medium.");
    expect(page).toContain("1".repeat(64));
  });

  it("leads from the marked words to their reason, and back", async () => {
    const page = await writeReport("html", RUN, [ASSESSMENTS.high, summary]);
    const ids = [...page.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    const targets = [...page.matchAll(/ href="#([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...new Set(targets)]));
    expect(page).toContain('<mark class="sign">the view from inside<a class="ref" href="#reason-1"');
    expect(page).toContain('href="#message-3">message 3</a>');
  });

  it("of many subjects has their scores, the signs, and a table with the highest first", async () => {
    const page = await writeReport("html");
    expect(headingsOf(page).filter((heading) => heading.startsWith("h1") || heading.startsWith("h2"))).toEqual([
      "h1 4 subjects",
      "h2 Scores",
      "h2 Signs by frequency",
      "h2 Subjects",
      "h2 What could not be read",
      "h2 Where this comes from",
    ]);
    expect([...page.matchAll(/role="row" class="row (\w[\w-]*)"/gu)].map(([, band]) => band)).toEqual([
      "heads",
      "high",
      "medium",
      "low",
      "insufficient-data",
    ]);
    expect(page).toContain("<bdi>people.ndjson, line 2 /exportedAt</bdi>: ");
  });

  it("names those that are only listed, and counts those that are not shown", async () => {
    const page = await writeReport("html", RUN, [ASSESSMENTS.high, { kind: "listed", assessment: ASSESSMENTS.medium }, summary]);
    expect(page).toContain('<span class="strongest">Asks to leave the platform</span>');
    expect(page).toContain("2 subjects below the score that was asked for are counted above, and not shown.");
  });

  it("is a page without subjects too", async () => {
    const page = await writeReport("html", RUN, []);
    expect(page).toContain("<h1>0 subjects</h1>");
    expect(page).toMatch(/<\/html>\n$/u);
  });

  it("of one subject stays below 150 kB, however much was found in however long a thread", async () => {
    const { high } = ASSESSMENTS;
    const messages = Array.from({ length: 2000 }, () => ({ from: "subject" as const, text: "keep this between us, ".repeat(30) }));
    const findings = Array.from({ length: 150 }, (_, place) => ({
      ...(high.verdict.findings[place % 6] ?? high.verdict.findings[0]),
      evidence: Array.from({ length: 20 }, (__, at) => ({
        kind: "text" as const,
        pointer: `/messages/${place * 13 + at}/text`,
        messageIndex: place * 13 + at + 1,
        start: 0,
        end: 20,
        quote: "keep this between us",
        selection: "s",
      })),
    })) as typeof high.verdict.findings;
    const page = await writeReport("html", RUN, [
      { ...high, subject: { id: "s", messages }, verdict: { ...high.verdict, findings } },
      summary,
    ]);
    expect(page.length).toBeLessThan(150_000);
    expect(page).toContain('id="reason-150"');
  });

  it("is the same with and without a terminal's colours", async () => {
    expect(await writeReport("html", { ...RUN, color: true, width: 160 })).toBe(await writeReport("html"));
  });

  it("lets no string of a subject or a pack become markup, and shows what does not show", async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(hostileText), fc.boolean(), async (texts, one) => {
        const [pack, events] = spoil([RUN.pack, one ? [ASSESSMENTS.high, summary] : EVENTS] as const, texts);
        const page = await writeReport("html", pack === undefined ? RUN : { ...RUN, pack }, events);
        const body = page.replace(/<style>[\s\S]*?<\/style>/u, "").replace(/<script>"use strict";[\s\S]*?<\/script>/u, "");
        expect(body).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]|\p{Cs}/u);
        const tags = new Set([...body.matchAll(/<([^>\s]*)/gu)].map(([, tag]) => tag?.replace("/", "")));
        expect([...tags].filter((tag) => !OURS.has(tag ?? ""))).toEqual([]);
        const attributes = new Set(
          [...body.matchAll(/<[^>]*>/gu)].flatMap(([tag]) =>
            [...tag.replaceAll(/"[^"]*"/gu, "").matchAll(/\s([a-z-]+)=/gu)].map(([, name]) => name),
          ),
        );
        expect([...attributes].filter((name) => name?.startsWith("on"))).toEqual([]);
        for (const [, href] of body.matchAll(/ href="([^"]*)"/gu)) expect(href).toMatch(/^(?:#|https?:)/u);
      }),
      { numRuns: 60 },
    );
  });
});

const OURS = new Set(
  "!doctype html head meta title body a main article header section footer h1 h2 h3 h4 h5 p bdi b strong small span div dl dt dd ul ol li svg rect line circle text figure figcaption blockquote mark details summary table thead tbody tr th td code".split(
    " ",
  ),
);

/** Headings without their markup. */
function headingsOf(page: string): string[] {
  return [...page.matchAll(/<(h\d)[^>]*>(.*?)<\/\1>/gsu)].map(([, tag, content]) => `${tag} ${content?.replaceAll(/<[^>]*>/gu, "")}`);
}
