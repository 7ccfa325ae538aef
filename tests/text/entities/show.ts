import { ENTITY_KINDS, type Entity, type EntityKind, type Judges } from "../../../src/model/entity.ts";
import { readEntities } from "../../../src/text/entities/index.ts";
import { fold } from "../../../src/text/fold.ts";

/** A few suffixes are enough to tell hosts from other words with dots. */
const SUFFIXES = ["co.uk", "com", "org", "net", "ly", "me", "de", "in", "md", "gg", "link", "com.br"];

/** Judges without libraries: the suffixes above, and E.164 numbers. */
export const JUDGES: Judges = {
  registrableDomain: (host) => {
    const suffix = SUFFIXES.find((known) => host.endsWith(`.${known}`));
    const name =
      suffix &&
      host
        .slice(0, -suffix.length - 1)
        .split(".")
        .at(-1);
    return name && `${name}.${suffix}`;
  },
  phoneNumber: (candidate) => {
    const number = candidate.replaceAll(/[^\d+]/g, "");
    if (!number.startsWith("+")) return undefined;
    return number.startsWith("+44") ? { number, country: "GB" } : { number };
  },
};

/** Each entity of a kind as its quote in the raw text, then what was read. */
export function show(raw: string, kind: EntityKind): readonly (readonly [string, Record<string, unknown>])[] {
  return readEntities(fold(raw), new Set(ENTITY_KINDS), JUDGES)
    .filter((entity) => entity.kind === kind)
    .map((entity) => [raw.slice(entity.start, entity.end), withoutPlace(entity)]);
}

function withoutPlace(entity: Entity): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entity).filter(([key]) => !["kind", "start", "end"].includes(key)));
}

/** The quotes alone. */
export function quotes(raw: string, kind: EntityKind): readonly string[] {
  return show(raw, kind).map(([quote]) => quote);
}
