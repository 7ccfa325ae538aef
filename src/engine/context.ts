import type { Judges } from "../model/entity.ts";
import type { Instant } from "../model/interval.ts";
import type { Recall } from "./recall.ts";

/** What a verdict depends on beside subject and rules. Times are milliseconds since 1970-01-01T00:00Z. */
export type Context = {
  /** The instant of `--now`; ages are counted to it. */
  readonly now?: Instant;
  /** The clock, read once by the caller; used only where neither `now` nor the subject says a time. */
  readonly clock: number;
  /** Judges of domains and phone numbers; without them domains and phone numbers are not recognised. */
  readonly judges?: Judges;
  /** Readings of texts that other subjects of the run hold, too; the verdict is the same without. */
  readonly recall?: Recall;
};

/** Judges that recognise nothing: for texts that show no candidate. */
export const NO_JUDGES: Judges = { registrableDomain: () => undefined, phoneNumber: () => undefined };
