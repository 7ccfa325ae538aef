/** A pack's folder as it was read: path under the folder → text. */
export type PackFiles = { readonly name: string; readonly files: ReadonlyMap<string, string> };

/** A path as it is reported: under the pack as it was named. */
export function joinPath(pack: string, path: string): string {
  return `${pack.replace(/\/+$/u, "")}/${path}`;
}
