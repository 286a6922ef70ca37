import type { Json } from "../../json.ts";
import type { MessageLocale } from "../../problem/message.ts";

/** A formula over the example record, and what it gives. */
export interface FormulaExample {
  readonly formula: string;
  readonly result: Json;
}

type Examples = Readonly<Record<MessageLocale, FormulaExample>>;

function same(formula: string, result: Json): Examples {
  return { en: { formula, result }, "zh-CN": { formula, result } };
}

function each(en: readonly [string, Json], zh: readonly [string, Json]): Examples {
  return { en: { formula: en[0], result: en[1] }, "zh-CN": { formula: zh[0], result: zh[1] } };
}

/** One example for every function, in words of the reader's language where it has any. */
export const functionExamples: { readonly [name: string]: Examples } = {
  IF: each(
    ['IF(budget >= amount, "covered", "short")', "short"],
    ['IF(budget >= amount, "足够", "不足")', "不足"],
  ),
  IFS: each(
    ['IFS(amount > 5000, "large", amount > 500, "medium", TRUE, "small")', "medium"],
    ['IFS(amount > 5000, "大单", amount > 500, "中单", TRUE, "小单")', "中单"],
  ),
  SWITCH: each(
    ['SWITCH(MONTH(due), 1, "January", 3, "March", "another month")', "March"],
    ['SWITCH(MONTH(due), 1, "一月", 3, "三月", "其他月份")', "三月"],
  ),
  COALESCE: same("COALESCE(discount, budget, 0)", 1000),
  AND: same("AND(urgent, amount > 1000)", true),
  OR: same("OR(ISBLANK(name), amount > 1000)", true),
  XOR: same("XOR(urgent, amount > 1000)", false),
  NOT: same("NOT(urgent)", false),
  ISBLANK: same("ISBLANK(discount)", true),
  BLANK: same("IF(amount > 0, BLANK(), amount)", null),
  SUM: same("SUM(lines.quantity * lines.price)", 1200),
  AVERAGE: same("AVERAGE(lines.price)", 130),
  MIN: same("MIN(amount, budget)", 1000),
  MAX: same("MAX(lines.price)", 300),
  COUNT: same("COUNT(lines)", 3),
  COUNTIF: same("COUNTIF(lines.price > 50)", 2),
  SUMIF: same("SUMIF(lines.inStock, lines.quantity)", 6),
  AVERAGEIF: same("AVERAGEIF(lines.price > 50, lines.quantity)", 5),
  COUNTBLANK: same("COUNTBLANK(name, discount)", 1),
  MEDIAN: same("MEDIAN(lines.price)", 60),
  PRODUCT: same("PRODUCT(1.1, 1.1, 100)", 121),
  ABS: same("ABS(budget - amount)", 200),
  SIGN: same("SIGN(budget - amount)", -1),
  MOD: same("MOD(amount, 500)", 200),
  POWER: same("POWER(1.05, 2)", 1.1025),
  SQRT: same("SQRT(144)", 12),
  ROUND: same("ROUND(amount / 7, 2)", 171.43),
  ROUNDUP: same("ROUNDUP(amount / 7, 0)", 172),
  ROUNDDOWN: same("ROUNDDOWN(amount / 7, 1)", 171.4),
  INT: same("INT(-2.5)", -3),
  CEILING: same("CEILING(amount, 500)", 1500),
  FLOOR: same("FLOOR(amount, 500)", 1000),
  CONCAT: each(
    ['CONCAT(name, " (", amount, ")")', "Acme 2026 (1200)"],
    ['CONCAT("商机：", name)', "商机：Acme 2026"],
  ),
  JOIN: same('JOIN(", ", lines.product)', "Pump, Valve, Hose"),
  TEXTJOIN: same('TEXTJOIN("/", TRUE, name, "", amount)', "Acme 2026/1200"),
  REPT: same('REPT("★", 3)', "★★★"),
  PROPER: same('PROPER("new york office")', "New York Office"),
  UPPER: same("UPPER(name)", "ACME 2026"),
  LOWER: same("LOWER(name)", "acme 2026"),
  TRIM: same('TRIM("  a   b ")', "a b"),
  SUBSTITUTE: each(
    ['SUBSTITUTE(name, "2026", "2027")', "Acme 2027"],
    ['SUBSTITUTE("华为深圳", "深圳", "上海")', "华为上海"],
  ),
  TEXT: each(['TEXT(amount, "#,##0.00")', "1,200.00"], ['TEXT(due, "yyyy年m月d日")', "2026年3月20日"]),
  FIXED: same("FIXED(amount, 1)", "1,200.0"),
  VALUE: same('VALUE("1,234.5") * 2', 2469),
  LEN: each(['LEN("Pipewright")', 10], ['LEN("华为技术")', 4]),
  LEFT: each(["LEFT(name, 4)", "Acme"], ['LEFT("华为技术", 2)', "华为"]),
  RIGHT: same("RIGHT(name, 4)", "2026"),
  MID: each(['MID("OPP-2026-7", 5, 4)', "2026"], ['MID("上海市浦东新区", 4, 2)', "浦东"]),
  REPLACE: each(
    ['REPLACE("OPP-2026", 1, 3, "LEAD")', "LEAD-2026"],
    ['REPLACE("13812345678", 4, 4, "****")', "138****5678"],
  ),
  FIND: same('FIND("-", "OPP-2026")', 4),
  CONTAINS: each(['CONTAINS(name, "acme")', true], ['CONTAINS(channels, "web")', true]),
  STARTSWITH: each(['STARTSWITH(name, "acme")', true], ['STARTSWITH("华为技术", "华为")', true]),
  ENDSWITH: each(['ENDSWITH(name, "2026")', true], ['ENDSWITH("华为技术", "公司")', false]),
  TODAY: same("TODAY() + 7", "2026-03-12"),
  NOW: same("NOW()", "2026-03-05T04:00:00.000Z"),
  DATE: same("DATE(2026, 14, 1)", "2027-02-01"),
  DAYS: same("DAYS(due, TODAY())", 15),
  MONTHS: same("MONTHS(DATE(2026, 12, 31), due)", 9),
  ADDDAYS: same("ADDDAYS(due, 30)", "2026-04-19"),
  DATEVALUE: each(['DATEVALUE("2026/3/5")', "2026-03-05"], ['DATEVALUE("2026年3月5日")', "2026-03-05"]),
  DATEDIF: same('DATEDIF(DATE(2020, 6, 1), due, "Y")', 5),
  ADDMONTHS: same("ADDMONTHS(due, 3)", "2026-06-20"),
  EDATE: same("EDATE(DATE(2026, 1, 31), 1)", "2026-02-28"),
  EOMONTH: same("EOMONTH(due, 0)", "2026-03-31"),
  YEAR: same("YEAR(due)", 2026),
  QUARTER: same("QUARTER(due)", 1),
  MONTH: same("MONTH(due)", 3),
  DAY: same("DAY(due)", 20),
  WEEKDAY: same("WEEKDAY(due, 2)", 5),
  ISOWEEKNUM: same("ISOWEEKNUM(due)", 12),
  HOUR: same("HOUR(created)", 14),
  MINUTE: same("MINUTE(created)", 30),
  WORKDAY: same("WORKDAY(due, 1)", "2026-03-23"),
  NETWORKDAYS: same("NETWORKDAYS(TODAY(), due)", 12),
};
