/** Whose account a profile address is: the last part of its path, lower case; undefined where there is none. */
export function readSlug(url: string | undefined): string | undefined {
  const path = (url ?? "").trim().split(/[?#]/u, 1)[0]?.replace(/\/+$/u, "") ?? "";
  const slug = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return slug === "" || !path.includes("/") ? undefined : decode(slug);
}

/** Slugs of other scripts are written in percent signs in some files and as they are in others. */
function decode(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** Names under which LinkedIn shows accounts that are gone or hidden. */
export function isHidden(name: string, slug: string | undefined): boolean {
  return slug === undefined && /^(?:linkedin member|linkedin-mitglied|membre de linkedin|miembro de linkedin|)$/iu.test(name.trim());
}

/** Somebody as a row shows them; `key` is the slug, else the name. */
export type Shown = { readonly key: string; readonly name: string; readonly url: string | undefined };

/** Key of a person who has no address. */
export function nameKey(name: string): string {
  return `name:${name.trim().toLowerCase()}`;
}

/** A person from name and address. */
export function show(name: string, url: string | undefined): Shown {
  const slug = readSlug(url);
  return { key: slug ?? nameKey(name), name: name.trim(), url: slug === undefined ? undefined : url?.trim() };
}

/** Recipients of a row: names are joined by ", ", which may stand in a name too; the number of addresses tells. */
export function showRecipients(to: string, urls: string | undefined): readonly Shown[] {
  const addresses = (urls ?? "").split(",").flatMap((url) => (url.trim() === "" ? [] : [url.trim()]));
  if (addresses.length === 1) return [show(to, addresses[0])];
  const names = to.split(", ");
  if (addresses.length === 0) return to.trim() === "" ? [] : [show(to, undefined)];
  return addresses.map((url, place) => show(names.length === addresses.length ? (names[place] ?? "") : "", url));
}
