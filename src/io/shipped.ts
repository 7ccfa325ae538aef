import { fileURLToPath } from "node:url";

/** Where the shipped pack's sources stand, and its compiled form: beside the built files, at the same depth as these sources. */
export const SHIPPED = {
  rules: fileURLToPath(new URL("../../rules", import.meta.url)),
  compiled: fileURLToPath(new URL("../core.pack", import.meta.url)),
} as const;
