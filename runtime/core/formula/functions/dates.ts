import type { FormulaFunction } from "../formula-function.ts";
import { Decimal, wholeBetween } from "../decimal.ts";
import { formulaFunction } from "../formula-function.ts";
import { asDate, asDateTime, daysBetween, localDate, shiftDate } from "../moment.ts";
import { date, needed, number, text } from "../parameter.ts";
import { addDays } from "./operators.ts";

const count = (value: Decimal) => wholeBetween(value, -1e9, 1e9);
const addMonths = (day: string, months: Decimal) => shiftDate(day, { months: count(months) });

const monthsLater = {
  en: "The same day so many months later (earlier where negative), or the last day of a shorter month.",
  "zh-CN": "若干个月之后（负数为之前）的同一天；该月没有这一天则取月末。",
};

const spelledDate = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

const units = new Map<string, (start: string, end: string) => number>([
  ["Y", (start, end) => Math.floor(wholeMonths(start, end) / 12)],
  ["M", wholeMonths],
  ["D", daysBetween],
  ["YM", (start, end) => wholeMonths(start, end) % 12],
]);

/** Functions that make dates or count between them. A blank date makes the result blank. */
export const dates: readonly FormulaFunction[] = [
  formulaFunction({
    name: "TODAY",
    docs: { en: "Today's date in the app's time zone.", "zh-CN": "应用时区的今天日期。" },
    result: "date",
    volatile: true,
    evaluate: (_, { facts }) => localDate(facts.now, facts.timeZone),
  }),
  formulaFunction({
    name: "NOW",
    docs: { en: "The present moment.", "zh-CN": "当前时刻。" },
    result: "date-time",
    volatile: true,
    evaluate: (_, { facts }) => asDateTime(facts.now),
  }),
  formulaFunction({
    name: "DATE",
    docs: {
      en: "The date of a year, month and day; a month 13 or day 0 counts on into the neighbouring month.",
      "zh-CN": "由年、月、日组成的日期；超出范围的月或日会顺延到相邻月份。",
    },
    parameters: [needed(number("year")), needed(number("month")), needed(number("day"))],
    result: "date",
    evaluate([year, month, day]) {
      const start = asDate(`${String(wholeBetween(year, 0, 10_000)).padStart(4, "0")}-01-01`);
      const first = start && shiftDate(start, { months: count(month) - 1 });
      return first && shiftDate(first, { days: count(day) - 1 });
    },
  }),
  formulaFunction({
    name: "DAYS",
    docs: {
      en: "The days from the second date to the first, negative where the first is earlier.",
      "zh-CN": "从第二个日期到第一个日期的天数；第一个较早则为负。",
    },
    parameters: [date("end"), date("start")],
    result: "number",
    evaluate: ([end, start]) => new Decimal(daysBetween(start, end)),
  }),
  formulaFunction({
    name: "MONTHS",
    docs: {
      en: "The whole months from the second date to the first, negative where the first is earlier.",
      "zh-CN": "从第二个日期到第一个日期的整月数；第一个较早则为负。",
    },
    parameters: [date("end"), date("start")],
    result: "number",
    evaluate: ([end, start]) => new Decimal(wholeMonths(start, end)),
  }),
  formulaFunction({
    name: "ADDDAYS",
    docs: {
      en: "The date so many days later (earlier where negative).",
      "zh-CN": "若干天之后（负数为之前）的日期。",
    },
    parameters: [date("date"), number("days")],
    result: "date",
    evaluate: ([day, days]) => addDays(day, days),
  }),
  formulaFunction({
    name: "DATEVALUE",
    docs: {
      en: "The date that the text spells, year first: 2026-03-05, 2026/3/5 or 2026年3月5日; else blank.",
      "zh-CN": "文本所表示的日期，年份在前：2026-03-05、2026/3/5 或 2026年3月5日；否则为空。",
    },
    parameters: [text("text")],
    result: "date",
    evaluate([value]) {
      const [, year, month = "", day = ""] = spelledDate.exec(value.slice(0, 40).trim()) ?? [];
      return year === undefined ? null : asDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
    },
  }),
  formulaFunction({
    name: "DATEDIF",
    docs: {
      en: 'What lies between the dates in whole years "Y", months "M", days "D" or months without years "YM"; blank where the end is earlier.',
      "zh-CN": '两个日期之间的整年数 "Y"、整月数 "M"、天数 "D" 或不足一年的整月数 "YM"；结束较早则为空。',
    },
    parameters: [date("start"), date("end"), text("unit")],
    result: "number",
    evaluate([start, end, unit]) {
      const measure = units.get(unit.trim().toUpperCase());
      return measure && start <= end ? new Decimal(measure(start, end)) : null;
    },
  }),
  ...["ADDMONTHS", "EDATE"].map((name) =>
    formulaFunction({
      name,
      docs: monthsLater,
      parameters: [date("date"), number("months")],
      result: "date",
      evaluate: ([day, months]) => addMonths(day, months),
    }),
  ),
  formulaFunction({
    name: "EOMONTH",
    docs: {
      en: "The last day of the month so many months later (0: the same month).",
      "zh-CN": "若干个月之后（0 为当月）的月末日期。",
    },
    parameters: [date("date"), number("months")],
    result: "date",
    evaluate([day, months]) {
      const next = shiftDate(`${day.slice(0, 8)}01`, { months: count(months) + 1 });
      return next && shiftDate(next, { days: -1 });
    },
  }),
];

function wholeMonths(from: string, to: string): number {
  if (from > to) return -wholeMonths(to, from);
  const [[y1, m1, d1], [y2, m2, d2]] = [parts(from), parts(to)];
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
}

function parts(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
