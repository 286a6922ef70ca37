import { Temporal } from "temporal-polyfill";
import { localDay } from "./local-day.ts";

const dateShape = /^\d{4}-\d{2}-\d{2}$/;
const dateTimeShape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The text where it is a real date of the years 1 to 9999, else null. */
export function asDate(text: string): string | null {
  if (!dateShape.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return year > 0 && day > 0 && day <= daysIn(year, month) ? text : null;
}

/** By arithmetic, as dates are read for each condition of each record; 0 for what is no month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The instant that the text names, in UTC with milliseconds, else null. */
export function asDateTime(text: string): string | null {
  const date = dateTimeShape.exec(text)?.[1];
  const time = date !== undefined && asDate(date) !== null ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : isoInstant(time);
}

/** Milliseconds since 1970 as an ISO instant, null outside the years 1 to 9999. */
function isoInstant(time: number): string | null {
  if (Math.abs(time) > 8.64e15) return null;
  const text = new Date(time).toISOString();
  return text.length === 24 && !text.startsWith("0000") ? text : null;
}

/** The date and wall-clock time that an instant has in a zone. */
export function localTime(instant: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
}

/** The date that an instant has in a zone, null outside the years 1 to 9999. */
export function localDate(instant: string, timeZone: string): string | null {
  const moment = Date.parse(instant);
  return Number.isNaN(moment) ? null : asDate(localDay(moment, timeZone).date);
}

/** A date some years, months and days later (or earlier), clamped to the month's last day; null outside 1 to 9999. */
export function shiftDate(
  date: string,
  by: { readonly months?: number; readonly days?: number },
): string | null {
  const furthest = 4_000_000;
  if (Math.abs(by.months ?? 0) > furthest || Math.abs(by.days ?? 0) > furthest) return null;
  return asDate(Temporal.PlainDate.from(date).add(by).toString());
}

/** Days from the first date to the second, negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
