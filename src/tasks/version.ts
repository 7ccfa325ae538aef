import { readVersion } from "../io/package-version.ts";

/** The tool's own name and version, as reports print them. */
export function describeTool(): { readonly name: string; readonly version: string } {
  return { name: "linkwary", version: readVersion() };
}
