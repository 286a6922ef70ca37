import { instantOf } from "../cells/moment-in-text.ts";
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
    const moment = /T/.test(value) ? value : instantOf(value, { time: null, offset: null }, timeZone);
    const time = Date.parse(moment ?? "");
    return time <= Date.parse(now) ? [time] : [];
  });
  return moments.length === 0 ? null : new Date(Math.max(...moments)).toISOString();
}
