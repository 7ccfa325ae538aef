/** Three values: true, false, and `undefined` for unknown. */
export type Kleene = boolean | undefined;

/** True if one is; false if all are; else unknown. */
export function some(values: readonly Kleene[]): Kleene {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

/** The opposite; unknown stays unknown. */
export function negate(value: Kleene): Kleene {
  return value === undefined ? undefined : !value;
}

/** True if `count` of the values are true; false if they cannot become so; else unknown. */
export function atLeast(count: number, values: readonly Kleene[]): Kleene {
  const certain = values.filter((value) => value === true).length;
  if (certain >= count) return true;
  const possible = certain + values.filter((value) => value === undefined).length;
  return possible < count ? false : undefined;
}

/** Both of two. */
export function and(a: Kleene, b: Kleene): Kleene {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

/** One of two. */
export function or(a: Kleene, b: Kleene): Kleene {
  if (a === true || b === true) return true;
  return a === undefined || b === undefined ? undefined : false;
}
