/**
 * A number that is known exactly (`min === max`) or only within bounds: "500+" is `{ min: 500, max: Infinity }`.
 * Dates are intervals of milliseconds since 1970-01-01T00:00Z: "2024" spans the whole year.
 */
export type Interval = { readonly min: number; readonly max: number };

/** A date or date-time as written, with the instants that it can mean (milliseconds, both ends included). */
export type Instant = Interval & {
  readonly raw: string;
  /** A date-time without offset: within 14 hours of either side, but exact against another local one of the same subject. */
  readonly local: boolean;
};

/** The word of an open-ended position: `endDate: "present"`. */
export const PRESENT = "present";

/** Milliseconds in one unit of time. */
export const MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000, year: 31_556_952_000 } as const;
