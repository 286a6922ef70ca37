import type { FormulaFunction } from "../formula-function.ts";
import type { Parameter } from "../parameter.ts";
import type { Scalar } from "../value.ts";
import { Decimal, wholeBetween } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { daysBetween, shiftDate } from "../moment.ts";
import { date, listOf, number, same } from "../parameter.ts";

/** A Monday: the day that weekdays are counted from. */
const monday = "0001-01-01";

/** 0 for Monday to 6 for Sunday. */
const weekday = (day: string) => daysBetween(monday, day) % 7;

/** The date so many days from Monday to Friday later or earlier; a day at a weekend counts as the Friday (Monday). */
function addWeekdays(day: string, count: number): string | null {
  const at = weekday(day);
  const steps = Math.abs(count);
  const days = Math.floor(steps / 5) * 7 + (steps % 5);
  if (count > 0) {
    const back = Math.max(0, at - 4);
    return shiftDate(day, { days: days - back + (Math.min(at, 4) + (steps % 5) > 4 ? 2 : 0) });
  }
  const forth = at > 4 ? 7 - at : 0;
  const start = at > 4 ? 0 : at;
  return shiftDate(day, { days: forth - days - (start < steps % 5 ? 2 : 0) });
}

/** How many days from Monday to Friday lie before the day, since the first one. */
function weekdaysBefore(days: number): number {
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5);
}

/** The holidays that are no weekend, each once, the earliest first. */
function filled(holidays: readonly Scalar[]): readonly string[] {
  const days = holidays.filter((day): day is string => typeof day === "string" && weekday(day) < 5);
  return [...new Set(days)].toSorted();
}

function workday(start: string, days: Decimal, holidays: readonly Scalar[] = []): string | null {
  const count = wholeBetween(days, -1e9, 1e9);
  if (count === 0) return start;
  let day = addWeekdays(start, count);
  const ahead = count > 0;
  for (const holiday of ahead ? filled(holidays) : filled(holidays).toReversed()) {
    if (day === null) return null;
    const between = ahead ? start < holiday && holiday <= day : day <= holiday && holiday < start;
    if (between) day = addWeekdays(day, ahead ? 1 : -1);
  }
  return day;
}

function workdaysBetween(start: string, end: string, holidays: readonly Scalar[] = []): Decimal {
  if (start > end) return workdaysBetween(end, start, holidays).neg();
  const all = weekdaysBefore(daysBetween(monday, end) + 1) - weekdaysBefore(daysBetween(monday, start));
  const free = filled(holidays).filter((day) => start <= day && day <= end);
  return new Decimal(all - free.length);
}

const holidayList: Parameter<readonly Scalar[]> = listOf(same("A", "holidays", ["date"]));

const workdayDocs = {
  en: "The date so many working days (Monday to Friday, without the holidays) later, earlier where negative.",
  "zh-CN": "若干个工作日（周一至周五，除去节假日）之后的日期；负数为之前。",
};
const networkdaysDocs = {
  en: "The working days (Monday to Friday, without the holidays) from the first date to the second, both included.",
  "zh-CN": "两个日期之间（含首尾）的工作日天数（周一至周五，除去节假日）。",
};

/** Functions over working days. Those without holidays also go row by row over a table's dates. */
export const workingDays: readonly FormulaFunction[] = [
  formulaFunction({
    name: "WORKDAY",
    docs: workdayDocs,
    parameters: [date("date"), number("days")],
    result: "date",
    evaluate: ([start, days]) => workday(start, days),
  }),
  formulaFunction({
    name: "WORKDAY",
    docs: workdayDocs,
    parameters: [date("date"), number("days"), holidayList],
    result: "date",
    evaluate: ([start, days, holidays]) => workday(start, days, holidays),
  }),
  formulaFunction({
    name: "NETWORKDAYS",
    docs: networkdaysDocs,
    parameters: [date("start"), date("end")],
    result: "number",
    evaluate: ([start, end]) => workdaysBetween(start, end),
  }),
  formulaFunction({
    name: "NETWORKDAYS",
    docs: networkdaysDocs,
    parameters: [date("start"), date("end"), holidayList],
    result: "number",
    evaluate: ([start, end, holidays]) => workdaysBetween(start, end, holidays),
  }),
];
