import type { Diagnostic } from "../../model/diagnostic.ts";
import { PRESENT } from "../../model/interval.ts";
import type { Entry } from "../../model/source.ts";
import type { Position, Recipient } from "../../model/subject.ts";
import { readMonthDate } from "../dates.ts";
import { asText, known, whenAny } from "../json-value.ts";
import { readTable } from "../table.ts";

/** Name of the owner, and what Profile.csv and Positions.csv say of the person approached. */
export type OwnProfile = { readonly name: string | undefined; readonly recipient: Recipient; readonly problems: readonly Diagnostic[] };

/** The files of the archive that describe the owner. */
export type OwnFiles = { readonly [K in "profile" | "positions" | "preferences"]: Entry | undefined };

/** Reads the owner's own profile. */
export async function readOwnProfile({ profile, positions, preferences }: OwnFiles): Promise<OwnProfile> {
  const problems: Diagnostic[] = [];
  const columns = ["first name", "last name", "headline", "summary", "industry"];
  const [about] = await readAll(profile, columns, ["first name", "last name"], problems);
  const [wishes] = await readAll(preferences, ["open to recruiters"], ["open to recruiters"], problems);
  const jobs = await readAll(
    positions,
    ["company name", "title", "description", "location", "started on", "finished on"],
    ["company name"],
    problems,
  );
  const [first = "", last = "", headline, summary, industry] = about ?? [];
  const name = asText(`${first} ${last}`.trim());
  const held = jobs.map(toPosition);
  const current = held.filter(({ endDate }) => endDate === PRESENT);
  const recipient = known<Recipient>({
    name,
    headline: asText(headline),
    about: asText(summary),
    employer: current.length === 1 ? current[0]?.company : undefined,
    positions: whenAny(held),
    sector: asText(industry) === undefined ? undefined : [asText(industry) as string],
    openToWork: readFlag(wishes?.[0]),
  });
  return { name, recipient, problems };
}

function readFlag(cell: string | undefined): boolean | undefined {
  if (/^(?:true|yes)$/iu.test(cell ?? "")) return true;
  return /^(?:false|no)$/iu.test(cell ?? "") ? false : undefined;
}

function toPosition([company, title, description, location, start, end]: readonly (string | undefined)[]): Position {
  return known<Position>({
    company: asText(company),
    title: asText(title),
    description: asText(description),
    location: asText(location),
    startDate: readMonthDate(start),
    // An empty cell is the current position; no column says nothing.
    endDate: end === "" ? PRESENT : readMonthDate(end),
  });
}

/** All rows of a small file. */
export async function readAll(
  entry: Entry | undefined,
  columns: readonly string[],
  marks: readonly string[],
  problems: Diagnostic[],
): Promise<readonly (readonly (string | undefined)[])[]> {
  const all: (readonly (string | undefined)[])[] = [];
  if (entry === undefined) return all;
  for await (const batch of readTable(entry.open(), columns, marks)) {
    if (batch.kind === "diagnostic") problems.push(batch);
    else for (const row of batch.rows) all.push(row);
  }
  return all;
}
