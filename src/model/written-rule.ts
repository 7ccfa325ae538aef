/** A value as it stands in a file of a pack. */
export type WrittenValue = { readonly value: unknown; readonly file: string; readonly line: number };

/** One key of a rule: what counts, and what overrides have replaced, the first first. */
export type WrittenKey = WrittenValue & { readonly key: string; readonly replaced: readonly WrittenValue[] };

/** A rule as its packs have written it, key by key. */
export type WrittenRule = { readonly id: string; readonly keys: readonly WrittenKey[] };
