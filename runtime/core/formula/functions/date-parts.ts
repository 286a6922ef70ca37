import type { FormulaFunction } from "../formula-function.ts";
import type { Text } from "../../definition/text.ts";
import { Decimal, one, wholeBetween } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { daysBetween, localTime, shiftDate } from "../moment.ts";
import { date, dateTime, number, optional } from "../parameter.ts";

function part(name: string, docs: Text, read: (day: string) => number): FormulaFunction {
  return formulaFunction({
    name,
    docs,
    parameters: [date("date")],
    result: "number",
    evaluate: ([day]) => new Decimal(read(day)),
  });
}

const month = (day: string) => Number(day.slice(5, 7));

/** A Monday: the day that weekdays are counted from. */
const monday = "0001-01-01";

/** Number systems of WEEKDAY: what Monday counts as, and what the first day of the week counts as. */
const weekdays = new Map([
  [1, { monday: 1, first: 1 }],
  [2, { monday: 0, first: 1 }],
  [3, { monday: 0, first: 0 }],
]);

/** Functions that read a part of a date. A date-time counts as it is in the app's time zone; blank gives blank. */
export const dateParts: readonly FormulaFunction[] = [
  part("YEAR", { en: "The year of the date.", "zh-CN": "日期的年份。" }, (day) => Number(day.slice(0, 4))),
  part("QUARTER", { en: "The quarter of the date, 1 to 4.", "zh-CN": "日期所在的季度（1 至 4）。" }, (day) =>
    Math.ceil(month(day) / 3),
  ),
  part("MONTH", { en: "The month of the date, 1 to 12.", "zh-CN": "日期的月份（1 至 12）。" }, month),
  part("DAY", { en: "The day of the month, 1 to 31.", "zh-CN": "日期在当月的第几天（1 至 31）。" }, (day) =>
    Number(day.slice(8, 10)),
  ),
  formulaFunction({
    name: "WEEKDAY",
    docs: {
      en: "The day of the week: 1 is Sunday; with 2 as second value 1 is Monday, with 3 Monday is 0.",
      "zh-CN": "星期几：默认 1 为星期日；第二个值为 2 时 1 为星期一，为 3 时 0 为星期一。",
    },
    parameters: [date("date"), optional(number("system"))],
    result: "number",
    evaluate([day, system = one]) {
      const counting = weekdays.get(wholeBetween(system, 0, 9));
      if (!counting) return null;
      return new Decimal(((daysBetween(monday, day) + counting.monday) % 7) + counting.first);
    },
  }),
  formulaFunction({
    name: "ISOWEEKNUM",
    docs: {
      en: "The number of the week in its year by ISO 8601: weeks begin on Monday, the first one has the first Thursday.",
      "zh-CN": "按 ISO 8601 计算的周数：周一为一周之始，含当年第一个星期四的周为第 1 周。",
    },
    parameters: [date("date")],
    result: "number",
    evaluate([day]) {
      const thursday = shiftDate(day, { days: 3 - (daysBetween(monday, day) % 7) });
      if (thursday === null) return null;
      return new Decimal(Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1);
    },
  }),
  formulaFunction({
    name: "HOUR",
    docs: {
      en: "The hour of the moment in the app's time zone, 0 to 23.",
      "zh-CN": "时刻在应用时区的小时（0 至 23）。",
    },
    parameters: [dateTime("moment")],
    result: "number",
    evaluate: ([moment], { facts }) => new Decimal(localTime(moment, facts.timeZone).hour),
  }),
  formulaFunction({
    name: "MINUTE",
    docs: { en: "The minute of the moment, 0 to 59.", "zh-CN": "时刻的分钟（0 至 59）。" },
    parameters: [dateTime("moment")],
    result: "number",
    evaluate: ([moment], { facts }) => new Decimal(localTime(moment, facts.timeZone).minute),
  }),
];
