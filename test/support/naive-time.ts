/** What a fixed-offset zone is ahead of UTC, in hours. */
const ahead: { readonly [zone: string]: number } = { UTC: 0, "Asia/Shanghai": 8 };

const dayLength = 86_400_000;

/**
 * "now" or "today" moved by an offset, written without a calendar library for zones that never change their
 * clocks: the moment as milliseconds on the wall clock of the zone, as if that clock showed UTC.
 */
export function naiveMoment(to: string, offset: string | undefined, now: string, zone: string): number {
  const wall = Date.parse(now) + (ahead[zone] ?? Number.NaN) * 3_600_000;
  const start = to === "today" ? Math.floor(wall / dayLength) * dayLength : wall;
  const [, sign, ...counts] =
    /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(offset ?? "P0D") ?? [];
  const [years = 0, months = 0, weeks = 0, days = 0] = counts.map(
    (count) => Number(count ?? 0) * (sign === "-" ? -1 : 1),
  );
  const date = new Date(start);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + years * 12 + months);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, length));
  return date.getTime() + (weeks * 7 + days) * dayLength;
}

/** The number of the day on the zone's wall clock. */
export function naiveDay(wall: number): number {
  return Math.floor(wall / dayLength);
}

/** A stored instant, or a calendar day, on the zone's wall clock. */
export function onWall(value: string, zone: string): number {
  return Date.parse(value) + (value.length === 10 ? 0 : (ahead[zone] ?? Number.NaN) * 3_600_000);
}
