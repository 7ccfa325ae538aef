import type { Diagnostic } from "../model/diagnostic.ts";
import type { Judges } from "../model/entity.ts";
import type { Listed } from "../model/event.ts";
import { type Contact, openReader } from "./contacts.ts";
import { maskText } from "./mask-text.ts";

/** A problem with a record that could not be read: nobody is known in it, so that every contact in what it quotes is masked. */
export function redactDiagnostic(diagnostic: Diagnostic, judges: Judges): Diagnostic {
  const mask = openMask(judges);
  const args = Object.entries(diagnostic.args).map(([key, value]) => [key, typeof value === "string" ? mask(value) : value] as const);
  const { place } = diagnostic;
  return {
    ...diagnostic,
    args: Object.fromEntries(args),
    place: { ...place, ...(place.text === undefined ? {} : { text: mask(place.text) }) },
  };
}

/** A line of a table: the name is the suspect's own, the id is the user's. */
export function redactListed(listed: Listed, judges: Judges): Listed {
  return { ...listed, id: openMask(judges)(listed.id) };
}

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
