import { show, type Shown, showRecipients } from "./person.ts";

/** Reads who stands in the cells of a row. */
export type People = {
  readonly sender: (name: string, url: string | undefined) => Shown;
  readonly recipients: (names: string, urls: string | undefined) => readonly Shown[];
};

/** Most rows name the same people in the same words: those are read once, and held once. */
export function openPeople(): People {
  return { sender: recall(show), recipients: recall(showRecipients) };
}

/** Pairs of cells that are known before all are forgotten, so that memory is bounded. */
const MOST_KNOWN = 4096;

function recall<T>(read: (name: string, url: string | undefined) => T): (name: string, url: string | undefined) => T {
  const known = new Map<string, T>();
  return (name, url) => {
    const cells = `${name.length} ${name}${url ?? ""}`;
    const found = known.get(cells) ?? read(name, url);
    if (known.size === MOST_KNOWN) known.clear();
    known.set(cells, found);
    return found;
  };
}
