import { diagnose } from "../../src/model/diagnose.ts";
import type { Assessment, Event, Run, RunRule, Summary } from "../../src/model/event.ts";
import type { Instant } from "../../src/model/interval.ts";
import type { Evidence, Verdict } from "../../src/model/verdict.ts";
import type { Format } from "../../src/reporters/formats.ts";
import { loadReporter } from "../../src/reporters/index.ts";

/** A run of `assess` with a small pack, for a reader in Great Britain. */
export const RUN: Run = {
  tool: { name: "linkwary", version: "0.0.0" },
  command: "assess",
  pack: {
    name: "example/small",
    version: "1.0.0",
    sha256: "0".repeat(64),
    base: -50,
    bands: { medium: 20, high: 60 },
    rules: [
      ruleText("wants-non-public", "Wants what is not public", 22, { tracks: ["espionage"], advice: "ask for the request in writing" }),
      ruleText("pays-for-non-public", "Pays for what is not public", 14, { tracks: ["espionage"] }),
      ruleText("paid-report", "Offers money for a report", 12, { falsepositives: [] }),
      ruleText("off-platform", "Asks to leave the platform", 10),
      ruleText("young-account", "The account is young", 18, { family: "account" }),
      ruleText("bare-profile", "The profile is bare", 3, { family: "account", references: [] }),
      ruleText("verified", "A verified workplace", -6, { family: "soft" }),
      ruleText("names-employer", "Names the employer in full", -4, { family: "soft" }),
      ruleText("mentions-clearance", "Mentions a clearance", 0, { family: "exposed" }),
      ruleText("on-trial", "Writes at night", 8),
    ],
    families: { task: { title: "Tasks", axis: "approach" }, account: { title: "Account", axis: "authenticity" } },
    advice: { espionage: ["Do not answer; keep every message, name, link and handle as it is, with dates.", "Tell the security officer."] },
    reporting: { GB: [{ title: "Security Service", url: "https://service.example/report" }] },
    checks: { approach: 24, authenticity: 12 },
  },
  width: 80,
  color: false,
  summary: true,
  quiet: false,
  country: "GB",
};

function ruleText(id: string, title: string, weight: number, more: Partial<RunRule> = {}): RunRule {
  return {
    id,
    title,
    family: "task",
    weight,
    tracks: [],
    tags: ["example"],
    description: `Published accounts name this sign (${title.toLowerCase()}), and give its reason in one sentence. The next is not shown.`,
    falsepositives: ["An honest person may do the same, in the open and under a name that can be looked up."],
    references: [{ title: "Example Service: warning signs", url: "https://service.example/signs", accessed: "2026-10-01" }],
    ...more,
  };
}

const THIRD =
  "“What we pay for” is the view from inside 🙂: my client wants to know what colleagues really think, nothing from the papers.";

/** High, with a thread: two axes, a combination, a list of small reasons, reassurance, an exception, quoted text, all that is missing. */
const HIGH: Assessment = {
  kind: "assessment",
  origin: { name: "people.ndjson", line: 1 },
  subject: {
    id: "李 明",
    profile: { name: "李 明", headline: "Consultant 👩‍💻" },
    messages: [
      { from: "subject", text: "Hello! I am a consultant.", sentAt: instant("2026-02-01T09:00:00Z") },
      { from: "recipient", text: "Hello", sentAt: instant("2026-02-02T09:00:00Z") },
      { from: "subject", text: THIRD, sentAt: instant("2026-02-03T09:00:00Z") },
      { from: "subject", text: "The fee is 2,400 USD for a short report. Add me on\nTelegram\u202e, please.", sentAt: instant("2026-02") },
      { from: "subject", text: "> keep this between us\nThat is what they wrote to me." },
    ],
  },
  verdict: {
    ...verdictOf("李 明", "high", 75, 16),
    track: "espionage",
    priority: "urgent",
    exposure: "high",
    exposureKnown: true,
    axes: {
      approach: { score: 48, band: "medium", points: 49, coverage: 1 },
      authenticity: { score: 9, band: "low", points: 17, coverage: 0.25 },
    },
    findings: [
      {
        ...finding("wants-non-public", 22, 22, "asks for what is not public: “the view from inside”"),
        evidence: [quote("the view from inside", THIRD, 2), quote("nothing from the papers", THIRD, 2, "only")],
        more: 3,
        uncheckedExceptions: ["names-a-paper"],
      },
      {
        ...finding("young-account", 18, 18, "the account is 26 to 27 days old", "authenticity"),
        evidence: [
          { kind: "value", pointers: ["/profile/createdAt"], fact: "profile.accountAgeAtContact", value: "26 to 27", selection: "young" },
        ],
      },
      {
        ...finding("pays-for-non-public", 14, 14, "pays for what is not public"),
        evidence: [
          { kind: "member", rule: "wants-non-public" },
          { kind: "member", rule: "paid-report" },
        ],
      },
      {
        ...finding("paid-report", 12, 12, "offers money for a text: “short report”"),
        evidence: [quote("short report", "The fee is 2,400 USD for a short report.", 3)],
      },
      {
        ...finding("off-platform", 10, 5, "wants another channel in message 4"),
        evidence: [quote("Add me on\nTelegram", "The fee is 2,400 USD for a short report. Add me on\nTelegram", 3)],
      },
      {
        ...finding("bare-profile", 3, 3, "no text about the person", "authenticity"),
        evidence: [{ kind: "absence", pointer: "/profile/about", fact: "profile.about", selection: "bare" }],
      },
    ],
    reassurance: [
      {
        ...finding("verified", -6, -4, "the workplace is verified", "authenticity"),
        evidence: [value("profile.verified.workplace", true)],
      },
    ],
    exposures: [{ rule: "mentions-clearance", exposure: "high", message: "the recipient mentions a clearance", evidence: [] }],
    exceptions: [{ rule: "off-platform", exception: "after-a-contract" }],
    notCounted: [{ rule: "off-platform", evidence: [quote("keep this between us", "> keep this between us", 4)] }],
    notEvaluable: [
      { field: "profile.createdAt", rules: 4 },
      { field: "checks.employerHasNoFootprint", rules: 1 },
    ],
    counterfactual: { without: "wants-non-public", score: 26, band: "medium" },
    timeline: [
      { stage: "rapport", messageIndex: 4, at: "2026-02-05T09:00:00Z" },
      { stage: "task", messageIndex: 3, at: "2026-02-03T09:00:00Z" },
    ],
    read: { messages: 4, words: 48 },
    experimental: ["on-trial"],
  },
};

/** Medium by a floor; quoted text would make it high. */
const MEDIUM: Assessment = {
  kind: "assessment",
  origin: { name: "people.ndjson", line: 3 },
  subject: { id: "raised", messages: [{ from: "subject", text: "Add me on Telegram" }] },
  verdict: {
    ...verdictOf("raised", "medium", 6, -40),
    priority: "prompt",
    axes: {
      approach: { score: 6, band: "low", points: 10, coverage: 1 },
      authenticity: { score: 3, band: "insufficient-data", points: 0, coverage: 0 },
    },
    findings: [
      {
        ...finding("off-platform", 10, 10, "wants another channel: “Add me on Telegram”"),
        evidence: [quote("Add me on Telegram", "Add me on Telegram", 0)],
      },
    ],
    notCounted: [{ rule: "paid-report", evidence: [] }],
    bandIfCounted: "high",
    raisedBy: [{ rule: "off-platform", floor: "medium" }],
    counterfactual: { without: "off-platform", score: 3, band: "low" },
    read: { messages: 1, words: 4 },
  },
};

/** Low, with nothing found. */
const LOW: Assessment = {
  kind: "assessment",
  origin: { name: "exports/low.json" },
  subject: { id: "low", messages: [{ from: "subject", text: "Hello" }] },
  verdict: {
    ...verdictOf("low", "low", 3, -50),
    exposureKnown: true,
    reassurance: [
      {
        ...finding("names-employer", -4, 0, "names the employer: “Example Ltd”"),
        evidence: [quote("Example Ltd", "I work at Example Ltd", 0)],
      },
    ],
    read: { messages: 12, words: 1840 },
  },
};

/** Too little to say anything. */
const UNKNOWN: Assessment = {
  kind: "assessment",
  origin: { name: "-", pointer: "/3" },
  subject: { id: "unknown" },
  verdict: {
    ...verdictOf("unknown", "insufficient-data", 3, -50),
    axes: {
      approach: { score: 3, band: "insufficient-data", points: 0, coverage: 0 },
      authenticity: { score: 3, band: "insufficient-data", points: 0, coverage: 0 },
    },
    notEvaluable: ["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => ({ field: `profile.${name}`, rules: 1 })),
    referenceFrom: "clock",
  },
};

const PROBLEM = diagnose(
  "input/wrong-type",
  { expected: "a date (YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339)", found: 'string "yesterday"' },
  { file: "people.ndjson", line: 2, pointer: "/exportedAt" },
);

const SUMMARY: Summary = {
  kind: "summary",
  subjects: 4,
  bands: { high: 1, medium: 1, low: 1, "insufficient-data": 1 },
  errors: 1,
  warnings: 0,
  inputs: [{ name: "people.ndjson", sha256: "1".repeat(64), bytes: 2048 }],
};

/** One list of events for every format. */
export const EVENTS: readonly Event[] = [HIGH, PROBLEM, MEDIUM, LOW, UNKNOWN, SUMMARY];

/** The assessments of the list by band. */
export const ASSESSMENTS = { high: HIGH, medium: MEDIUM, low: LOW, "insufficient-data": UNKNOWN } as const;

/** What a reporter writes of events, as one text. */
export async function writeReport(format: Format, run: Run = RUN, events: readonly Event[] = EVENTS): Promise<string> {
  const report = await loadReporter(format);
  let text = "";
  for await (const part of report(run, replay(events))) text += String(part);
  return text;
}

/** Without colour: our own sequences only. */
export function withoutColor(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/\u001b\[[0-9;]*m/gu, "");
}

async function* replay(events: readonly Event[]): AsyncIterable<Event> {
  yield* events;
}

function verdictOf(id: string, band: Verdict["band"], score: number, points: number): Verdict {
  return {
    id,
    score,
    band,
    points,
    priority: "routine",
    exposure: "none",
    exposureKnown: false,
    axes: {
      approach: { score: 3, band: "low", points: 0, coverage: 1 },
      authenticity: { score: 3, band: "low", points: 0, coverage: 1 },
    },
    findings: [],
    reassurance: [],
    exposures: [],
    exceptions: [],
    notCounted: [],
    notEvaluable: [],
    raisedBy: [],
    timeline: [],
    reference: "2026-11-20T10:00:00Z",
    referenceFrom: "export",
    read: { messages: 0, words: 0 },
    experimental: [],
  };
}

function finding(rule: string, points: number, counted: number, message: string, axis: "approach" | "authenticity" = "approach") {
  return { rule, family: axis === "approach" ? "task" : "account", axis, points, counted, message };
}

/** Evidence of words in a message; `text` is the message, or its start. */
function quote(words: string, text: string, place: number, selection = "ask"): Evidence {
  const start = text.indexOf(words);
  return {
    kind: "text",
    pointer: `/messages/${place}/text`,
    messageIndex: place + 1,
    start,
    end: start + words.length,
    quote: words,
    selection,
  };
}

function value(fact: string, known: string | number | boolean): Evidence {
  return { kind: "value", pointers: [`/${fact.replaceAll(".", "/")}`], fact, value: known, selection: "known" };
}

function instant(raw: string): Instant {
  return { raw, min: 0, max: 0, local: false };
}
