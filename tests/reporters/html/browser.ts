import { existsSync } from "node:fs";
import process from "node:process";
import { type Browser, chromium, type Page } from "playwright-core";

/** A Chromium to look at pages with; tests that need one are skipped where there is none. */
export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether there is one; says so where there is none. */
export function hasChromium(): boolean {
  const found = existsSync(CHROMIUM);
  if (!found) process.stderr.write(`skipped: no Chromium at ${CHROMIUM} (set CHROMIUM to another path)\n`);
  return found;
}

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A page with a report in it, and what it said and asked for while it opened. */
export async function openReport(browser: Browser, file: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<OpenReport> {
  const page = await browser.newPage(options);
  const messages: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  page.on("dialog", (dialog) => messages.push(dialog.message()));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(file, { timeout: 120_000 });
  return { page, messages, requests };
}

export type OpenReport = { readonly page: Page; readonly messages: readonly string[]; readonly requests: readonly string[] };
