import { SHIPPED } from "../io/shipped.ts";
import { watchPaths } from "../io/watch.ts";
import { fixtureFolders } from "./read-packs.ts";

/** What a run of rules depends on: the packs, the fixtures of their tests, and whatever else is named. */
export type Watched = { readonly packs: readonly string[]; readonly fixtures: string | undefined; readonly more: readonly string[] };

/** Yields once it watches, and then each time that something has changed, with the names of what did. */
export function watchPacks({ packs, fixtures, more }: Watched, signal: AbortSignal): AsyncIterable<readonly string[]> {
  const folders = packs.map((name) => (name === SHIPPED.name ? SHIPPED.rules : name));
  return watchPaths([...folders, ...fixtureFolders(packs, fixtures), ...more], signal);
}
