import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Event } from "../../../src/model/event.ts";
import { ASSESSMENTS, EVENTS, RUN, writeReport } from "../events.ts";
import { spoil } from "../hostile.ts";
import { hasChromium, openBrowser, openReport } from "./browser.ts";

const [summary] = EVENTS.slice(-1);
const ONE: readonly Event[] = summary === undefined ? [] : [ASSESSMENTS.high, summary];
const LONG = `${"unbroken".repeat(60)} \u202e\u001b[2J`;

describe.skipIf(!hasChromium())("the html report in Chromium", () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "linkwary-html-"));

  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ["one subject", ONE],
    ["many subjects", EVENTS],
    ["one subject of long words", spoil(ONE, repeat(LONG))],
    ["many subjects of long words", spoil(EVENTS, repeat(LONG))],
  ])(
    "of %s fits narrow and wide, says nothing, and asks for nothing",
    async (_, events) => {
      const file = await write(events);
      const { page, messages, requests } = await openReport(browser, file);
      for (const width of [360, 800, 1400]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(UNFOLD);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      }
      expect(messages).toEqual([]);
      expect(requests).toEqual([file]);
      await page.close();
    },
    120_000,
  );

  it.each(["light", "dark"] as const)(
    "has enough contrast when it is %s",
    async (colorScheme) => {
      for (const events of [ONE, EVENTS]) {
        const { page } = await openReport(browser, await write(events), { colorScheme });
        expect(await page.evaluate(FIND_PALE)).toEqual([]);
        await page.close();
      }
    },
    120_000,
  );

  it("has headings in order, names for what is drawn, a language and a way past the head", async () => {
    for (const events of [ONE, EVENTS]) {
      const { page } = await openReport(browser, await write(events));
      const levels = await page.evaluate<number[]>(LEVELS);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
      expect(
        await page.locator("svg:not([aria-hidden]):not([aria-label]), a:not([href]), button:empty, section:not([aria-labelledby])").count(),
      ).toBe(0);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the report");
      await page.close();
    }
  }, 120_000);

  it("sorts the table by a click or a key, and without script stands by score", async () => {
    const file = await write(EVENTS);
    const { page, messages } = await openReport(browser, file);
    const order = (): Promise<string[]> => page.locator(SCORES).allTextContents();
    expect(await order()).toEqual(["75", "6", "3", "3"]);
    await page.getByRole("button", { name: "Score" }).click();
    expect(await order()).toEqual(["3", "3", "6", "75"]);
    expect(await page.getByRole("columnheader", { name: "Score" }).getAttribute("aria-sort")).toBe("ascending");
    await page.getByRole("button", { name: "Messages" }).focus();
    await page.keyboard.press("Enter");
    expect(await order()).toEqual(["3", "75", "6", "3"]);
    expect(messages).toEqual([]);
    const quiet = await browser.newPage({ javaScriptEnabled: false });
    await quiet.goto(file);
    expect(await quiet.locator(SCORES).allTextContents()).toEqual(["75", "6", "3", "3"]);
    await Promise.all([page.close(), quiet.close()]);
  }, 120_000);

  it("folds long tables, and sorts all of their lines", async () => {
    const many = Array.from({ length: 503 }, (_, place) => ({
      ...ASSESSMENTS.low,
      verdict: { ...ASSESSMENTS.low.verdict, id: `s-${place}`, score: place === 502 ? 0 : 1 + (place % 19) },
    }));
    const { page, messages } = await openReport(browser, await write(many));
    const [shown, folded] = [page.locator(".sortable > .row:not(.heads)"), page.locator(".others .row")];
    expect([await shown.count(), await folded.count()]).toEqual([500, 3]);
    expect(await folded.last().textContent()).toContain("s-502");
    await page.getByRole("button", { name: "Score" }).click();
    expect([await shown.count(), await folded.count()]).toEqual([500, 3]);
    expect(await shown.first().textContent()).toContain("s-502");
    await page.getByText("and 3 more subjects").click();
    expect(await folded.last().isVisible()).toBe(true);
    expect(messages).toEqual([]);
    await page.close();
  }, 120_000);

  it("leads from the marked words to their reason", async () => {
    const { page } = await openReport(browser, await write(ONE));
    await page.locator("mark .ref").first().click();
    expect(await page.locator(":target h3").textContent()).toContain("asks for what is not public");
    await page.close();
  }, 120_000);

  it("prints on A4", async () => {
    const { page } = await openReport(browser, await write(ONE));
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect(sheet.subarray(0, 5).toString()).toBe("%PDF-");
    expect(sheet.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/u);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 688, height: 900 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(688);
    await page.close();
  }, 120_000);

  it.each([
    "<script>document.title='owned'</script>",
    `"'><img src=x onerror="document.title='owned'">`,
    "javascript:document.title='owned'",
    "</style></script></title><svg onload=alert(1)>",
    "]]><!--",
    "\u202egnp.exe\u2066\u200f\u0000\u001b[31m\u009b2J",
  ])(
    "shows %j as text",
    async (attack) => {
      for (const events of [ONE, EVENTS]) {
        const [pack, hostile] = spoil([RUN.pack, events] as const, repeat(attack));
        const file = await write(hostile, pack);
        const { page, messages, requests } = await openReport(browser, file);
        const seen = await page.evaluate<{ readonly text: string }>(LOOK);
        expect(seen).toMatchObject({ scripts: 1, strangers: 0, handlers: 0, links: [] });
        expect(seen.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]|(?!\n)\p{Cc}/u);
        if (!/\p{Cc}/u.test(attack)) expect(seen.text).toContain(attack);
        expect(await page.title()).not.toBe("owned");
        expect(messages).toEqual([]);
        expect(requests).toEqual([file]);
        await page.close();
      }
    },
    120_000,
  );

  async function write(events: readonly Event[], pack = RUN.pack): Promise<string> {
    const file = join(folder, "report.html");
    writeFileSync(file, await writeReport("html", pack === undefined ? RUN : { ...RUN, pack }, events));
    return pathToFileURL(file).href;
  }
});

function* repeat(text: string): Iterable<string> {
  for (let number = 0; ; number++) yield `${text} ${number}`;
}

const SCORES = ".row:not(.heads) > .number:first-child";

/** What runs in the page is text here: the types of a browser stay out of the program. */
const UNFOLD = "for (const details of document.querySelectorAll('details')) details.open = true";

const LEVELS = "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName.slice(1)))";

const LOOK = `({
  scripts: document.scripts.length,
  strangers: document.querySelectorAll("img, iframe, object, embed, link, base, form, body style, svg script").length,
  handlers: [...document.querySelectorAll("*")].filter((element) => element.getAttributeNames().some((name) => name.startsWith("on"))).length,
  links: [...document.querySelectorAll("a")].map((a) => a.getAttribute("href")).filter((href) => !/^(?:#|https?:)/u.test(href)),
  text: document.body.textContent,
})`;

/** Texts whose contrast with what is behind them is below 4.5, as WCAG counts it. */
const FIND_PALE = `(() => {
  const read = (color) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\\d.]+/gu) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const light = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    if (element === null) return [255, 255, 255, 1];
    const color = read(getComputedStyle(element).backgroundColor);
    return color[3] === 1 ? color : behind(element.parentElement);
  };
  return [...document.querySelectorAll("body *")].flatMap((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "");
    if (!own || element.tagName === "SCRIPT" || element.closest(".unseen, .skip") !== null) return [];
    const style = getComputedStyle(element);
    const [text, ground] = [light(read(element instanceof SVGElement ? style.fill : style.color)), light(behind(element))];
    const contrast = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    return contrast < 4.5 ? [element.tagName + "." + element.className + " " + contrast.toFixed(2) + " " + style.color] : [];
  });
})()`;
