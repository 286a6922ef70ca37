import { Temporal } from "temporal-polyfill";

/** A calendar day of a time zone, from `start` to before `end`, both in milliseconds since 1970. */
export interface LocalDay {
  /** As an ISO date; years beyond four digits are spelled with a sign. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const length = 86_400_000;
const mostDays = 10_000;
const mostZones = 20;

/** Local days that were looked up, by their zone and the UTC days in which they were asked for. */
const known = new Map<string, Map<number, LocalDay[]>>();

/** The day in which a moment (milliseconds since 1970) lies in a zone. The calendar is consulted once a day, not a moment. */
export function localDay(moment: number, timeZone: string): LocalDay {
  const days = kept(known, timeZone, mostZones, () => new Map<number, LocalDay[]>());
  const nearby = kept(days, Math.floor(moment / length), mostDays, (): LocalDay[] => []);
  let day = nearby.find(({ start, end }) => moment >= start && moment < end);
  if (day === undefined) nearby.push((day = consulted(moment, timeZone)));
  return day;
}

function consulted(moment: number, timeZone: string): LocalDay {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(moment)).toZonedDateTimeISO(timeZone);
  const morning = zoned.startOfDay();
  return {
    date: zoned.toPlainDate().toString(),
    start: morning.epochMilliseconds,
    end: morning.add({ days: 1 }).startOfDay().epochMilliseconds,
  };
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, most: number, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  if (map.size >= most) map.clear();
  const made = make();
  map.set(key, made);
  return made;
}
