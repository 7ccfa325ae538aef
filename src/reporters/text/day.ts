const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "3 Feb 2026" of an RFC 3339 instant, in UTC; "Feb 2026" where no day is known; what is no date stays as it is. */
export function formatDay(instant: string, withYear = true): string {
  const [, year = "", month = "", day] = /^(\d{4})-(\d{2})(?:-(\d{2})(?!\d).*)?$/su.exec(instant) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return instant;
  if (day === undefined) return `${name} ${year}`;
  return withYear ? `${Number(day)} ${name} ${year}` : `${Number(day)} ${name}`;
}
