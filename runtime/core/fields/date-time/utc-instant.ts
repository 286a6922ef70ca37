import { isCalendarDate } from "../date/is-calendar-date.ts";

const shape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * The moment in UTC with milliseconds, of RFC 3339 text with its offset (seconds may be left out); undefined where
 * there is no such moment from the year 1 to 9999.
 */
export function utcInstant(text: string): string | undefined {
  const [, day] = shape.exec(text) ?? [];
  if (day === undefined || !isCalendarDate(day)) return undefined;
  const moment = new Date(text);
  // The offset may carry it beyond the years that sort as text.
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9999 ? moment.toISOString() : undefined;
}
