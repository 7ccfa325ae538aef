/** Names of files as a report shows them: they tell whose chat it is. */
export type FileNames = {
  /** Masks a name by what is known from a record in that file, and shows it so from now on. */
  readonly learn: (name: string, mask: (text: string) => string) => string;
  /** The name as it is masked; folders are known from other files in them. */
  readonly show: (name: string) => string;
  /** Whether a record of that file was seen. */
  readonly knows: (name: string) => boolean;
};

/** Starts with no file known. Each part of a path is masked by all that the records below it have shown. */
export function openFileNames(): FileNames {
  const seen = new Set<string>();
  const parts = new Map<string, string>();
  const show = (name: string): string => name.replaceAll(PART, (part) => parts.get(part) ?? part);
  return {
    show,
    knows: (name) => seen.has(name),
    learn: (name, mask) => {
      seen.add(name);
      for (const [part] of name.matchAll(PART)) parts.set(part, maskPart(parts.get(part) ?? part, mask));
      return show(name);
    },
  };
}

const PART = /[^/\\]+/gu;

/** With and without its endings, such as `.json.gz`: they would be read as a part of the address before them. */
function maskPart(part: string, mask: (text: string) => string): string {
  let [name, endings] = [mask(part), ""];
  for (let count = 0; count < 2; count++) {
    const [, stem, ending] = /^(.+)(\.[A-Za-z]\w{0,6})$/u.exec(name) ?? [];
    if (stem === undefined || ending === undefined) break;
    [name, endings] = [mask(stem), ending + endings];
  }
  return name + endings;
}
