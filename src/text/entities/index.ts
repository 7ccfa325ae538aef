import type { Entity, EntityKind, Judges } from "../../model/entity.ts";
import type { Folded } from "../fold.ts";
import { takeBytes } from "../room.ts";
import { readDates } from "./date.ts";
import { readDurations } from "./duration.ts";
import { readEmails } from "./email.ts";
import { readHandles } from "./handle.ts";
import { findLandmarks } from "./landmarks.ts";
import { readMoney } from "./money.ts";
import { readNumbers } from "./number.ts";
import type { EntityReader, Page } from "./page.ts";
import { readPhones } from "./phone.ts";
import { readUrls } from "./url.ts";

/** The readers by priority: what an earlier one took is no candidate for a later one. Dates come before phone numbers, which they resemble. */
const READERS = {
  url: readUrls,
  email: readEmails,
  handle: readHandles,
  money: readMoney,
  date: readDates,
  phone: readPhones,
  duration: readDurations,
  number: readNumbers,
} as const satisfies Record<EntityKind, EntityReader>;

const BY_PRIORITY = Object.keys(READERS) as readonly EntityKind[];

/**
 * Finds the entities of a text: sorted by start, not overlapping, spans in the raw text. All kinds of higher priority
 * are read too, so that an entity does not depend on which other kinds were asked for.
 */
export function readEntities(folded: Folded, kinds: ReadonlySet<EntityKind>, judges: Judges): readonly Entity[] {
  const page: Page = {
    folded,
    text: folded.text,
    judges,
    landmarks: findLandmarks(folded.text),
    taken: takeBytes(folded.text.length),
  };
  const found: Entity[] = [];
  for (const kind of BY_PRIORITY.slice(0, BY_PRIORITY.findLastIndex((asked) => kinds.has(asked)) + 1)) {
    for (const entity of READERS[kind](page)) {
      if (kinds.has(kind)) found.push(entity);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
