import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { Judges } from "../model/entity.ts";
import { type Contact, openReader } from "./contacts.ts";
import type { FileNames } from "./file-names.ts";
import { maskText } from "./mask-text.ts";

/**
 * A problem with a record that could not be read: nobody is known in it. The line that it stands in is left out, what it quotes of
 * it is masked whole, as is who is named to be an owner; in the rest every contact is.
 */
export function redactDiagnostic(diagnostic: Diagnostic, judges: Judges, files: Pick<FileNames, "show">): Diagnostic {
  const mask = openMask(judges);
  const maskArgument = ([key, value]: readonly [string, string | number]): [string, string | number] => {
    if (typeof value !== "string") return [key, value];
    if (PEOPLE.has(key)) return [key, MASKED];
    return [key, FILES.has(key) ? files.show(value) : mask(value.replaceAll(QUOTED, `$1${MASKED}$2`))];
  };
  const maskPlace = ({ text: _, ...place }: Place): Place => ({
    ...place,
    ...(place.file === undefined ? {} : { file: files.show(place.file) }),
    ...(place.pointer === undefined ? {} : { pointer: mask(place.pointer) }),
  });
  const { related } = diagnostic;
  return {
    ...diagnostic,
    args: Object.fromEntries(Object.entries(diagnostic.args).map(maskArgument)),
    place: maskPlace(diagnostic.place),
    ...(related === undefined ? {} : { related: related.map(({ label, place }) => ({ label, place: maskPlace(place) })) }),
  };
}

const MASKED = "[masked]";

/** Arguments that name people: the writers of a chat, who was given as its owner, the id of a record. */
const PEOPLE: ReadonlySet<string> = new Set(["names", "owner", "id"]);

/** Arguments that name files. */
const FILES: ReadonlySet<string> = new Set(["name", "path"]);

/** Words of the input within words of ours. */
const QUOTED = /(["`])[^"`]+(["`])/gu;

/** Links are kept: names of files look like them. */
const MASKS = { email: "[email]", phone: "[phone]", handle: "[handle]", url: undefined } as const satisfies Record<
  Contact["kind"],
  string | undefined
>;

function openMask(judges: Judges): (text: string) => string {
  const read = openReader(judges);
  return (text) =>
    maskText(
      text,
      read(text).map(({ kind, start, end }) => ({ start, end, mask: MASKS[kind] })),
    ).text;
}
