import type { Assessment } from "../model/event.ts";
import { type Band, BANDS } from "../model/rule.ts";
import { listObservables, type Observable } from "./observables.ts";
import type { Reporter } from "./reporter.ts";
import { escapeJson, escapeTerminal } from "./text/escape.ts";
import { listReasons } from "./text/reason-lines.ts";
import { NAMESPACE, nameRecord, nameUuid } from "./text/uuid.ts";
import { count, wordBand, wordVerdict } from "./text/wording.ts";

/**
 * A MISP event, not published and for the own organisation only: of each subject the verdict, the account and its contacts. No
 * attribute is for intrusion detection: an account is not an attack.
 */
export const reportMisp: Reporter = async function* (run, events) {
  const attributes = new Map<string, Attribute>();
  let uuid = await nameUuid(NAMESPACE, "misp");
  let band: Band = "insufficient-data";
  let latest = "1970-01-01T00:00:00Z";
  let subjects = 0;
  for await (const event of events) {
    if (event.kind !== "assessment") continue;
    const { verdict } = event;
    uuid = await nameUuid(NAMESPACE, `${uuid} ${nameRecord(event)}`);
    for (const attribute of await describe(event)) if (!attributes.has(attribute.uuid)) attributes.set(attribute.uuid, attribute);
    if (BANDS.indexOf(verdict.band) > BANDS.indexOf(band)) band = verdict.band;
    if (isLater(verdict.reference, latest)) latest = verdict.reference;
    subjects += 1;
  }
  const info = `linkwary ${run.tool.version}: ${count(subjects, "subject")}, the highest ${wordBand(band)}`;
  yield `${escapeJson(JSON.stringify({ Event: describeEvent({ info, uuid, band, latest, attributes: [...attributes.values()] }) }, undefined, 2))}\n`;
};

type Attribute = Readonly<Record<"uuid" | "type" | "category" | "value" | "comment" | "timestamp" | "distribution", string>> & {
  readonly to_ids: false;
  readonly disable_correlation: boolean;
};

type Described = {
  readonly info: string;
  readonly uuid: string;
  readonly band: Band;
  readonly latest: string;
  readonly attributes: readonly Attribute[];
};

/** As MISP counts threat levels: 1 is high, 4 is not known. */
const THREAT_LEVELS = { high: "1", medium: "2", low: "3", "insufficient-data": "4" } as const satisfies Record<Band, string>;

function describeEvent({ info, uuid, band, latest, attributes }: Described): Record<string, unknown> {
  return {
    info,
    uuid,
    date: latest.slice(0, 10),
    timestamp: toSeconds(latest),
    threat_level_id: THREAT_LEVELS[band],
    // Completed, for this organisation only, and for somebody to look at before it is shared.
    analysis: "2",
    distribution: "0",
    published: false,
    Tag: [{ name: "tlp:amber" }],
    Attribute: attributes,
  };
}

async function describe(assessment: Assessment): Promise<readonly Attribute[]> {
  const { verdict } = assessment;
  const id = escapeTerminal(verdict.id);
  const timestamp = toSeconds(verdict.reference);
  const toAttribute = async (type: string, category: string, value: string, comment: string): Promise<Attribute> => ({
    uuid: await nameUuid(NAMESPACE, ["attribute", nameRecord(assessment), type, value].join("\0")),
    type,
    category,
    value,
    comment,
    timestamp,
    // As the event.
    distribution: "5",
    to_ids: false,
    disable_correlation: type === "comment",
  });
  const summary = `${id}: ${wordBand(verdict.band)}, ${verdict.score}/100, ${wordVerdict(verdict)}`;
  const words = toAttribute("comment", "External analysis", [summary, ...listReasons(assessment)].join("\n"), `the verdict on ${id}`);
  const observed = listObservables(assessment).map((observable) => {
    const { type, category, value, what } = place(observable);
    return toAttribute(type, category, escapeTerminal(value), `${what} ${id}`);
  });
  return Promise.all([words, ...observed]);
}

/** Where MISP keeps it, and what it is of the subject. */
function place(observable: Observable): Readonly<Record<"type" | "category" | "value" | "what", string>> {
  switch (observable.kind) {
    case "account": {
      const { platform, handle, name } = observable;
      const type = platform === "x" && handle !== undefined ? "twitter-id" : "text";
      return { type, category: "Social network", value: handle ?? name, what: `account on ${platform} of` };
    }
    case "url":
      return { type: "url", category: "Network activity", value: observable.value, what: "link of" };
    case "email":
      return { type: "email", category: "Social network", value: observable.value, what: "address of" };
    case "phone":
      return { type: "phone-number", category: "Person", value: observable.value, what: "number of" };
    default:
      return observable satisfies never;
  }
}

function isLater(instant: string, other: string): boolean {
  return Date.parse(instant) > Date.parse(other);
}

function toSeconds(instant: string): string {
  const milliseconds = Date.parse(instant);
  return String(Number.isNaN(milliseconds) ? 0 : Math.floor(milliseconds / 1000));
}
