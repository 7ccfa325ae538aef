import { type Band, BANDS } from "../../model/rule.ts";

/** What whoever collected a record says of it: the band it belongs in, or only whether it is what the rules look for. */
export type Label = { readonly kind: "band"; readonly band: Band } | { readonly kind: "positive"; readonly positive: boolean };

/** Reads the keys `label` and `positive`, which are no part of the record; nothing where there are none. */
export function readLabel(value: unknown): { readonly label?: Label } {
  if (typeof value !== "object" || value === null) return {};
  const { label, positive } = value as Readonly<Record<string, unknown>>;
  const band = BANDS.find((known) => known === label);
  if (band !== undefined) return { label: { kind: "band", band } };
  return typeof positive === "boolean" ? { label: { kind: "positive", positive } } : {};
}
