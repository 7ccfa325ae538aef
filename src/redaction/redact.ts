import type { Judges } from "../model/entity.ts";
import type { Assessment } from "../model/event.ts";
import { findContacts } from "./contacts.ts";
import { findNames } from "./find-names.ts";
import { openLedger } from "./ledger.ts";
import { maskSubject } from "./mask-subject.ts";
import type { FileNames } from "./file-names.ts";
import { addMasks, type Mask, maskText } from "./mask-text.ts";
import { type MaskText, maskVerdict } from "./mask-verdict.ts";
import { findPeople } from "./people.ts";

/**
 * An assessment without names, addresses, numbers, links and handles of the recipient and of third parties, each replaced by the
 * same mask wherever it stands; what is the suspect's own stays. Quotes stand at their offsets in the masked texts, and say where
 * they stood in the raw ones.
 */
export function redactAssessment(
  { origin, subject, verdict, ...rest }: Assessment,
  judges: Judges,
  nameFile: FileNames["learn"] = (name, mask) => mask(name),
): Assessment {
  const people = findPeople(subject);
  const contacts = findContacts(subject, people, judges);
  const masksOf = (text: string): readonly Mask[] => {
    const shown = contacts.read(text).map((contact) => ({ start: contact.start, end: contact.end, mask: contacts.maskOf(contact) }));
    return addMasks(shown, findNames(text, people));
  };
  const mask: MaskText = (text, given = []) => {
    const first = given.reduce<readonly Mask[]>((masks, one) => addMasks(masks, [one]), []);
    return maskText(text, addMasks(first, masksOf(text))).text;
  };
  const ledger = openLedger(masksOf);
  return {
    ...rest,
    masked: true,
    origin: {
      ...origin,
      name: nameFile(origin.name, (name) => mask(name)),
      ...(origin.pointer === undefined ? {} : { pointer: mask(origin.pointer) }),
    },
    // Before the verdict, which quotes what the ledger then holds.
    subject: maskSubject(subject, { people, contacts, ledger }),
    verdict: maskVerdict(verdict, mask, ledger),
  };
}
