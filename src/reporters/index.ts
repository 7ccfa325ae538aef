import type { Format } from "./formats.ts";
import type { Reporter } from "./reporter.ts";

/** Every format, loaded only where it is asked for. */
const LOADERS = {
  pretty: async () => (await import("./pretty.ts")).reportPretty,
  json: async () => (await import("./json.ts")).reportJson,
  ndjson: async () => (await import("./ndjson.ts")).reportNdjson,
  csv: async () => (await import("./csv.ts")).reportCsv,
  markdown: async () => (await import("./markdown.ts")).reportMarkdown,
  sarif: async () => (await import("./sarif.ts")).reportSarif,
  junit: async () => (await import("./junit.ts")).reportJunit,
  html: async () => (await import("./html.ts")).reportHtml,
  stix: async () => (await import("./stix.ts")).reportStix,
  misp: async () => (await import("./misp.ts")).reportMisp,
  github: async () => (await import("./github.ts")).reportGithub,
  gitlab: async () => (await import("./gitlab.ts")).reportGitlab,
} as const satisfies Record<Format, () => Promise<Reporter>>;

/** Loads the reporter of a format. */
export async function loadReporter(format: Format): Promise<Reporter> {
  return LOADERS[format]();
}
