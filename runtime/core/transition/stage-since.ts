import { Temporal } from "temporal-polyfill";
import type { RecordData } from "../record.ts";

/**
 * Since when a record from elsewhere stands in its stage, by what some of its fields say: the latest day or moment that is
 * not after `now`, a day from its beginning in the time zone. Null where none says so.
 */
export function stageSince(
  data: RecordData,
  fields: readonly string[],
  timeZone: string,
  now: string,
): string | null {
  const moments = fields.flatMap((name) => {
    const value = data[name];
    if (typeof value !== "string") return [];
    const moment = /T/.test(value)
      ? Temporal.Instant.from(value)
      : Temporal.PlainDate.from(value).toZonedDateTime(timeZone).toInstant();
    return moment.epochMilliseconds <= Date.parse(now) ? [moment.epochMilliseconds] : [];
  });
  return moments.length === 0 ? null : new Date(Math.max(...moments)).toISOString();
}
