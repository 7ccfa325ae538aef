import type { Place } from "../../model/diagnostic.ts";

type Location = { readonly physicalLocation: Record<string, unknown> };

/** Columns and lines count from one in both; a file that could not be read has no region. */
export function locate({ file, line, column, length, text }: Place): Location[] {
  if (file === undefined) return [];
  const artifactLocation = { uri: toUri(file) };
  if (line === undefined) return [{ physicalLocation: { artifactLocation } }];
  const startColumn = column ?? 1;
  const region = { startLine: line, startColumn, ...(length === undefined ? {} : { endColumn: startColumn + length }) };
  const snippet = text === undefined ? {} : { snippet: { text } };
  return [{ physicalLocation: { artifactLocation, region: { ...region, ...snippet } } }];
}

/** A path as a relative reference: each part encoded, separators kept. */
export function toUri(path: string): string {
  return path
    .replaceAll("\\", "/")
    .split("/")
    .map((part) => encodeURIComponent(part.replaceAll(/[\ud800-\udfff]/gu, "\ufffd")))
    .join("/");
}
