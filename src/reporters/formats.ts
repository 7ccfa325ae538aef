/** Every format of `--format`. */
export const FORMATS = ["pretty", "json", "ndjson"] as const;

export type Format = (typeof FORMATS)[number];
