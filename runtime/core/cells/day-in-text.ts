import { isCalendarDate } from "../fields/date/is-calendar-date.ts";
import type { DateOrder } from "./cell-reading.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const chinese = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/;
const compact = /^(1[89]\d\d|2[01]\d\d)(\d\d)(\d\d)$/;
const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const dayMonth = /^(\d{1,2})[ -]([a-z]{3,9})[.,]?[ -](\d{4}|\d{2})$/i;
const monthDay = /^([a-z]{3,9})[.]? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

/** `YYYY-MM-DD`, or the word "unclear" for a date that may be read in two ways; undefined for what is no date. */
export type DayInText = string | undefined;

/** The calendar day `YYYY-MM-DD` that a text is; `order` says how 3/1/2017 is meant. Undefined for anything else. */
export function dayInText(text: string, order?: DateOrder): DayInText {
  const whole = yearFirst.exec(text);
  if (whole) return day(whole[1], whole[3], whole[4]);
  const named = chinese.exec(text) ?? compact.exec(text);
  if (named) return day(named[1], named[2], named[3]);
  const dashed = dayMonth.exec(text);
  if (dashed) return day(fullYear(dashed[3]), monthOf(dashed[2]), dashed[1]);
  const american = monthDay.exec(text);
  if (american) return day(american[3], monthOf(american[1]), american[2]);
  const [, first = "", , second = "", last = ""] = numeric.exec(text) ?? [];
  return first === "" ? undefined : numericDay(first, second, last, order);
}

/** Which order a date's own numbers rule out: a month is never beyond twelve. */
function numericDay(first: string, second: string, last: string, order?: DateOrder): DayInText {
  if (order === "year-first") return last.length === 2 ? day(fullYear(first), second, last) : undefined;
  const monthFirst = day(fullYear(last), first, second);
  const dayFirst = day(fullYear(last), second, first);
  if (order !== undefined) return order === "month-first" ? monthFirst : dayFirst;
  if (monthFirst === undefined || dayFirst === undefined || monthFirst === dayFirst)
    return monthFirst ?? dayFirst;
  return "unclear";
}

function fullYear(year = ""): string {
  return year.length === 4 ? year : Number(year) < 70 ? `20${year}` : `19${year}`;
}

function monthOf(name = ""): string | undefined {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : String(index + 1);
}

function day(year?: string, month?: string, date?: string): string | undefined {
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const text = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isCalendarDate(text) ? text : undefined;
}
