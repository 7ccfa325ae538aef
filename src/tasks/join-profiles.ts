import type { Imported } from "../importers/importer.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Subject } from "../model/subject.ts";
import { importInputs, type ImportedInputs, type ImportTaskOptions } from "./import-inputs.ts";

type ImportedSubject = Extract<Imported, { readonly kind: "subject" }>;

/**
 * Joins the profiles of a file to the threads of the inputs: to the only subject, else to whom has the same address, handle or
 * name. A profile that nobody has is said.
 */
export async function* joinProfiles(options: ImportTaskOptions, file: string): AsyncIterable<ImportedInputs> {
  const profiles: Subject[] = [];
  for await (const found of importInputs({ ...options, inputs: [file], from: undefined, owner: undefined })) {
    if (found.kind === "subject") profiles.push(found.subject);
    else if (found.kind === "diagnostic") yield found;
  }
  const unmatched = new Set(profiles);
  // The first is held until it is known whether it is the only one.
  let first: ImportedSubject | undefined;
  let subjects = 0;
  const match = (found: ImportedSubject): ImportedSubject => {
    const profile = profiles.find((candidate) => isSame(candidate, found.subject));
    if (profile === undefined) return found;
    unmatched.delete(profile);
    return { ...found, subject: join(found.subject, profile) };
  };
  const release = function* (): Iterable<ImportedSubject> {
    const [only, ...more] = profiles;
    if (first !== undefined && subjects === 1 && only !== undefined && more.length === 0) {
      unmatched.clear();
      yield { ...first, subject: join(first.subject, only) };
    } else if (first !== undefined) yield match(first);
    first = undefined;
  };
  for await (const found of importInputs(options)) {
    if (found.kind === "subject") {
      subjects += 1;
      if (subjects === 1) first = found;
      else {
        yield* release();
        yield match(found);
      }
      continue;
    }
    if (found.kind === "inputs") {
      yield* release();
      for (const { profile, id } of unmatched)
        yield diagnose("input/profile-unmatched", { name: profile?.name ?? id, count: subjects }, { file });
    }
    yield found;
  }
}

/** What the profile says comes before what the thread shows of it; the thread itself stays. */
function join(subject: Subject, from: Subject): Subject {
  const { profile, employer, checks, recipient, exportedAt, shows } = from;
  const merged = {
    ...subject,
    ...(exportedAt === undefined || subject.exportedAt !== undefined ? {} : { exportedAt }),
    profile: { ...subject.profile, ...profile },
    employer: { ...subject.employer, ...employer },
    checks: { ...subject.checks, ...checks },
    recipient: { ...recipient, ...subject.recipient },
    shows: [...new Set([...(subject.shows ?? []), ...(shows ?? [])])],
  };
  const empty = (["employer", "checks", "recipient"] as const).filter((key) => Object.keys(merged[key]).length === 0);
  return Object.fromEntries(Object.entries(merged).filter(([key]) => !(empty as readonly string[]).includes(key))) as Subject;
}

function isSame(a: Subject, b: Subject): boolean {
  const keys = ({ profile }: Subject): readonly (string | undefined)[] => [slugOf(profile?.url), profile?.handle, profile?.name];
  const others = keys(b);
  return keys(a).some((key, place) => key !== undefined && key.trim().toLowerCase() === others[place]?.trim().toLowerCase());
}

function slugOf(url: string | undefined): string | undefined {
  return url?.split(/[?#]/u, 1)[0]?.replace(/\/+$/u, "").replace(/^.*\//u, "");
}
