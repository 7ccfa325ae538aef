import { type Diagnostic, type DiagnosticCode, DIAGNOSTICS, type Place } from "./diagnostic.ts";

/** The one constructor of diagnostics: the severity comes from the table of wordings. */
export function diagnose(
  code: DiagnosticCode,
  args: Readonly<Record<string, string | number | undefined>>,
  place: Place,
  related?: Diagnostic["related"],
): Diagnostic {
  const known = Object.entries(args).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return {
    kind: "diagnostic",
    code,
    severity: DIAGNOSTICS[code].severity,
    args: Object.fromEntries(known),
    place,
    ...(related === undefined ? {} : { related }),
  };
}
