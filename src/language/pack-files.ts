/** A pack's folder as it was read: path under the folder → text. */
export type PackFiles = { readonly name: string; readonly files: ReadonlyMap<string, string> };

/** Whether a key of the packs may be `re`: written so, or with an escape, which nobody does. */
export function mayHoldPatterns(packs: readonly PackFiles[]): boolean {
  return packs.some(({ files }) => [...files.values()].some((text) => /\|re|\\/u.test(text)));
}

/** A path as it is reported: under the pack as it was named. */
export function joinPath(pack: string, path: string): string {
  return `${pack.replace(/\/+$/u, "")}/${path}`;
}

/** Whether a path in a pack names what is not below its folder; it is never looked up then. */
export function leadsOutside(path: string): boolean {
  return path.startsWith("/") || path.split("/").includes("..") || path.includes("\\");
}
