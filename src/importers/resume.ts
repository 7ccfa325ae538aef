import { diagnose } from "../model/diagnose.ts";
import type { FieldPath } from "../model/fields.ts";
import { type Instant, PRESENT } from "../model/interval.ts";
import type { Education, Position, Profile, Subject } from "../model/subject.ts";
import { readMonthDate } from "./dates.ts";
import type { Importer } from "./importer.ts";
import { asObject, asObjects, asText, known, whenAny } from "./json-value.ts";
import { openObjects } from "./open-text.ts";

type Json = Readonly<Record<string, unknown>>;

/** A résumé in the form of JSON Resume, also of its versions before 1.0. */
export const readResume: Importer = async function* (input) {
  for await (const opened of openObjects(input.entries)) {
    if ("kind" in opened) {
      yield opened;
      continue;
    }
    const { name, root } = opened;
    const basics = asObject(root["basics"]);
    if (basics === undefined) {
      yield diagnose("input/wrong-platform", { name, platform: "JSON Resume", reason: "it has no `basics`" }, { file: name });
      continue;
    }
    const profile = toProfile(root, basics);
    const current = (profile.positions ?? []).filter(({ endDate }) => endDate === PRESENT);
    const company = current.length === 1 ? current[0]?.company : undefined;
    const subject: Subject = {
      id: profile.name ?? name,
      profile,
      ...(company === undefined ? {} : { employer: { name: company } }),
      shows: SHOWN.flatMap(([field, holder, key]) => ((holder === "basics" ? basics : root)[key] === undefined ? [] : [field])),
    };
    yield { kind: "subject", subject, origin: { name } };
    const others = Object.keys(root).filter((key) => Array.isArray(root[key]) && !["work", "education", "skills"].includes(key));
    const dropped = others.reduce((sum, key) => sum + asObjects(root[key]).length, 0);
    if (dropped > 0) yield { kind: "dropped", what: "further entries of the résumé", count: dropped };
  }
};

/** A field is shown where its key stands: an empty one is known to be empty. */
const SHOWN: readonly (readonly [FieldPath, "basics" | "root", string])[] = [
  ["profile.headline", "basics", "label"],
  ["profile.about", "basics", "summary"],
  ["profile.emails", "basics", "email"],
  ["profile.phones", "basics", "phone"],
  ["profile.handles", "basics", "profiles"],
  ["profile.positions", "root", "work"],
  ["profile.education", "root", "education"],
  ["profile.skills", "root", "skills"],
];

function toProfile(root: Json, basics: Json): Profile {
  const one = (value: unknown): readonly string[] | undefined => (asText(value) === undefined ? undefined : [asText(value) as string]);
  const place = asObject(basics["location"]);
  const where = ["city", "region", "countryCode"].flatMap((key) => asText(place?.[key]) ?? []).join(", ");
  return known<Profile>({
    name: asText(basics["name"]),
    headline: asText(basics["label"]),
    about: asText(basics["summary"]),
    location: asText(where),
    emails: one(basics["email"]),
    phones: one(basics["phone"]),
    websites: one(basics["url"] ?? basics["website"]),
    photo: photoOf(basics["image"] ?? basics["picture"]),
    handles: whenAny(
      asObjects(basics["profiles"]).map(({ network, username, url }) =>
        known<NonNullable<Profile["handles"]>[number]>({ service: asText(network)?.toLowerCase(), value: asText(username) ?? asText(url) }),
      ),
    ),
    positions: whenAny(asObjects(root["work"]).map(toPosition)),
    education: whenAny(asObjects(root["education"]).map(toEducation)),
    skills: whenAny(asObjects(root["skills"]).flatMap(({ name }) => asText(name) ?? [])),
  });
}

function photoOf(value: unknown): Profile["photo"] {
  return typeof value === "string" ? { present: value.trim() !== "" } : undefined;
}

function toPosition({ name, company, position, location, summary, highlights, startDate, endDate }: Json): Position {
  const lines = Array.isArray(highlights) ? highlights.filter((line) => typeof line === "string") : [];
  const text = [asText(summary), ...lines].filter((part) => part !== undefined).join("\n");
  return known<Position>({
    company: asText(name) ?? asText(company),
    title: asText(position),
    location: asText(location),
    description: asText(text),
    startDate: readMonthDate(startDate),
    endDate: endOf(startDate, endDate),
  });
}

/** The format leaves the end out of what goes on. */
function endOf(start: unknown, end: unknown): Instant | typeof PRESENT | undefined {
  return readMonthDate(end) ?? (readMonthDate(start) !== undefined && asText(end) === undefined ? PRESENT : undefined);
}

function toEducation({ institution, area, studyType, startDate, endDate }: Json): Education {
  return known<Education>({
    school: asText(institution),
    degree: asText(studyType),
    field: asText(area),
    startDate: readMonthDate(startDate),
    endDate: readMonthDate(endDate),
  });
}
