import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FieldPath } from "../model/fields.ts";
import { type Instant, type Interval, PRESENT } from "../model/interval.ts";
import { type Entry, SOURCE_LIMITS } from "../model/source.ts";
import type { Education, Employer, Position, Profile, Subject } from "../model/subject.ts";
import { decodeText } from "./canonical/decode-text.ts";
import { looksLikeLines } from "./canonical/detect-kind.ts";
import { parseJson } from "./canonical/parse-json.ts";
import { toPointer } from "./canonical/pointer.ts";
import { readIso } from "./dates.ts";
import { decodeEntities } from "./html-text.ts";
import type { Imported, Importer } from "./importer.ts";
import { asList, asObject, asText, known, whenAny } from "./json-value.ts";
import { ALIASES, PART_ALIASES } from "./profile/aliases.ts";
import { isPresent, readPartDate, readRange } from "./profile/dates.ts";

type Json = Readonly<Record<string, unknown>>;

/** Profiles as collecting services give them: JSON, an array of it, or one a line. */
export const readProfiles: Importer = async function* (input) {
  for (const entry of input.entries) {
    for (const item of await readRecords(entry)) {
      if ("kind" in item) yield item;
      else yield toImported(item.record, item.name, item.trail);
    }
  }
};

type Item = { readonly record: Json; readonly name: string; readonly trail: readonly (string | number)[] } | Diagnostic;

async function readRecords(entry: Entry): Promise<readonly Item[]> {
  const source = entry.open();
  const { name } = source;
  const bytes = await source.whole(SOURCE_LIMITS.arrayBytes);
  if ("kind" in bytes) return [diagnose(bytes.code, bytes.args, { file: name })];
  const decoded = decodeText(bytes);
  if (decoded.problem !== undefined) return [diagnose("input/not-utf8", { reason: decoded.problem }, { file: name })];
  const { value, problems } = parseJson(decoded.text, { file: name }, "on-problem");
  if (value !== undefined) return listRecords(value, name);
  if (!looksLikeLines(decoded.text)) return problems;
  return decoded.text.split("\n").flatMap((line, place): readonly Item[] => {
    if (line.trim() === "") return [];
    const parsed = parseJson(line, { file: name, line: place + 1 }, "on-problem");
    return parsed.value === undefined ? parsed.problems : toItem(parsed.value, name, [place]);
  });
}

function listRecords(value: unknown, name: string): readonly Item[] {
  const items = Array.isArray(value) ? value.flatMap((item, place) => toItem(item, name, [place])) : toItem(value, name, []);
  return items.length === 0 ? [diagnose("input/nothing-found", { name }, { file: name })] : items;
}

function toItem(value: unknown, name: string, trail: readonly number[]): readonly Item[] {
  const record = asObject(value);
  const file = { file: name, ...(trail.length === 0 ? {} : { pointer: toPointer(trail) }) };
  if (record === undefined) return [diagnose("input/not-object", { found: "another value" }, file)];
  const hasName = [...ALIASES["profile.name"], "first_name", "firstName"].some((key) => asText(at(record, key)) !== undefined);
  return hasName
    ? [{ record, name, trail }]
    : [diagnose("input/wrong-platform", { name, platform: "a profile", reason: "no key holds a name" }, file)];
}

function toImported(record: Json, name: string, trail: readonly (string | number)[]): Imported {
  const profile = toProfile(record);
  const employer = toEmployer(record, profile);
  const url = profile.url ?? "";
  const exportedAt = readIso(record["timestamp"] ?? record["scrapedAt"] ?? record["last_updated"]);
  const subject: Subject = {
    id: profile.handle ?? (url === "" ? (profile.name ?? name) : url.replace(/\/+$/u, "").replace(/^.*\//u, "")),
    ...(/linkedin/iu.test(JSON.stringify([url, record["platform"], record["public_identifier"]])) || "public_identifier" in record
      ? { platform: "linkedin" as const }
      : {}),
    ...(exportedAt === undefined ? {} : { exportedAt }),
    profile,
    ...(employer === undefined ? {} : { employer }),
    shows: listShown(record),
  };
  const pointer = toPointer(trail);
  return { kind: "subject", subject, origin: { name, ...(pointer === "" ? {} : { pointer }) } };
}

/** A key that is there and empty is known to be empty; one that is missing says nothing. */
function listShown(record: Json): readonly FieldPath[] {
  return (Object.keys(ALIASES) as (keyof typeof ALIASES)[]).filter((field) => ALIASES[field].some((key) => at(record, key) !== undefined));
}

function at(record: Json, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => asObject(value)?.[key], record);
}

/** The first alias whose value is not empty. */
function find(record: Json, keys: readonly string[]): unknown {
  return keys.map((key) => at(record, key)).find((value) => value !== undefined && value !== null && value !== "");
}

function textOf(record: Json, keys: readonly string[]): string | undefined {
  const value = find(record, keys);
  return typeof value === "string" || typeof value === "number" ? asText(value) : undefined;
}

function toProfile(record: Json): Profile {
  const first = textOf(record, ["first_name", "firstName"]);
  const last = textOf(record, ["last_name", "lastName"]);
  const split = [first, last].filter((part) => part !== undefined).join(" ");
  return known<Profile>({
    name: textOf(record, ALIASES["profile.name"]) ?? asText(split),
    handle: textOf(record, ALIASES["profile.handle"]),
    url: textOf(record, ALIASES["profile.url"]),
    headline: textOf(record, ALIASES["profile.headline"]),
    about: textOf(record, ALIASES["profile.about"]),
    location: placeOf(record),
    industry: textOf(record, ALIASES["profile.industry"]),
    connections: readCount(find(record, ALIASES["profile.connections"]), true),
    followers: readCount(find(record, ALIASES["profile.followers"]), false),
    photo: photoOf(record),
    positions: whenAny(listOf(record, ALIASES["profile.positions"]).map(toPosition)),
    education: whenAny(listOf(record, ALIASES["profile.education"]).map(toEducation)),
    skills: whenAny(
      asList(find(record, ALIASES["profile.skills"])).flatMap(
        (skill) => asText(asObject(skill)?.["name"] ?? asObject(skill)?.["title"] ?? skill) ?? [],
      ),
    ),
    emails: textsOf(find(record, ALIASES["profile.emails"])),
    phones: textsOf(find(record, ALIASES["profile.phones"])),
    websites: textsOf(find(record, ALIASES["profile.websites"])),
    verified: verifiedOf(record),
  });
}

function placeOf(record: Json): string | undefined {
  const whole = textOf(record, ["location", "addressWithCountry", "userProfile.location"]);
  const parts = PLACE.flatMap((keys) => textOf(record, keys) ?? []);
  return whole ?? asText(parts.join(", "));
}

/** The parts of a place, each by its names. */
const PLACE = [
  ["city", "userProfile.location.city"],
  ["state", "userProfile.location.province"],
  ["country_full_name", "country", "country_code", "userProfile.location.country"],
];

/** LinkedIn shows 500 for whoever has 500 or more. */
function readCount(value: unknown, isCapped: boolean): Interval | undefined {
  const [, digits, plus] = /^([\d,. ]{1,15})(\+?)$/u.exec(typeof value === "number" ? String(value) : (asText(value) ?? "")) ?? [];
  const count = Number((digits ?? "").replaceAll(/[,. ]/gu, ""));
  if (digits === undefined || !Number.isSafeInteger(count) || (typeof value === "number" && !Number.isSafeInteger(value))) return undefined;
  return { min: count, max: plus === "+" || (isCapped && count === 500) ? Number.POSITIVE_INFINITY : count };
}

function photoOf(record: Json): Profile["photo"] {
  const isDefault = record["default_avatar"];
  if (typeof isDefault === "boolean") return { present: !isDefault };
  const keys = ALIASES["profile.photo.present"].filter((key) => at(record, key) !== undefined);
  return keys.length === 0 ? undefined : { present: asText(find(record, keys)) !== undefined };
}

function verifiedOf(record: Json): Profile["verified"] {
  const value = find(record, ALIASES["profile.verified.identity"]);
  return typeof value === "boolean" ? { identity: value } : undefined;
}

function textsOf(value: unknown): readonly string[] | undefined {
  const all = Array.isArray(value) ? value : [value];
  return whenAny(all.flatMap((item) => (typeof item === "string" ? (asText(item) ?? []) : [])));
}

function listOf(record: Json, keys: readonly string[]): readonly Json[] {
  const found = keys.map((key) => at(record, key)).find((value) => Array.isArray(value) && value.length > 0);
  return asList(found).flatMap((item) =>
    asObject(item) === undefined ? (asText(item) === undefined ? [] : [{ company: item, school: item }]) : [item as Json],
  );
}

function toPosition(part: Json): Position {
  const html = part["description_html"];
  const range = readRange(find(part, PART_ALIASES.range));
  return known<Position>({
    title: textOf(part, PART_ALIASES.title),
    company: textOf(part, PART_ALIASES.company),
    location: textOf(part, PART_ALIASES.location),
    description:
      textOf(part, ["description", "jobDescription"]) ??
      (typeof html === "string" ? asText(decodeEntities(html.replaceAll(/<[^>]{0,2000}>/gu, " ")).trim()) : undefined),
    startDate: readPartDate(find(part, PART_ALIASES.start)) ?? range.startDate,
    endDate: endOf(part) ?? range.endDate,
  });
}

/** An end that is there and null is a position that goes on, as long as its start is known. */
function endOf(part: Json): Instant | typeof PRESENT | undefined {
  const value = find(part, PART_ALIASES.end);
  if (isPresent(value)) return PRESENT;
  const isOpen = value === undefined && PART_ALIASES.end.some((key) => part[key] === null) && find(part, PART_ALIASES.start) !== undefined;
  return isOpen ? PRESENT : readPartDate(value);
}

function toEducation(part: Json): Education {
  const range = readRange(find(part, PART_ALIASES.range));
  return known<Education>({
    school: textOf(part, PART_ALIASES.school),
    degree: textOf(part, PART_ALIASES.degree),
    field: textOf(part, PART_ALIASES.field),
    startDate: readPartDate(find(part, PART_ALIASES.start)) ?? range.startDate,
    endDate: readPartDate(find(part, PART_ALIASES.end)) ?? range.endDate,
  });
}

function toEmployer(record: Json, profile: Profile): Employer | undefined {
  const current = (profile.positions ?? []).filter(({ endDate }) => endDate === PRESENT);
  const name = textOf(record, ALIASES["employer.name"]) ?? (current.length === 1 ? current[0]?.company : undefined);
  return name === undefined ? undefined : { name };
}
