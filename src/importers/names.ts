/** Every importer by the name that `--from` takes; "canonical" is the record of linkwary itself. */
export const IMPORTER_NAMES = [
  "canonical",
  "linkedin",
  "whatsapp",
  "text",
  "telegram",
  "facebook",
  "instagram",
  "x",
  "discord",
  "slack",
  "email",
  "resume",
  "profile",
] as const;
export type ImporterName = (typeof IMPORTER_NAMES)[number];

/** The importers of other formats; loaded only for them. */
export type ForeignName = Exclude<ImporterName, "canonical">;
