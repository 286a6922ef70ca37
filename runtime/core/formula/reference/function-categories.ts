import type { Text } from "../../definition/text.ts";
import type { FormulaFunction } from "../formula-function.ts";
import { aggregates } from "../functions/aggregates.ts";
import { choosing } from "../functions/choosing.ts";
import { conditionalTotals } from "../functions/conditional-totals.ts";
import { dateParts } from "../functions/date-parts.ts";
import { dates } from "../functions/dates.ts";
import { logic } from "../functions/logic.ts";
import { textParts } from "../functions/text-parts.ts";
import { textSearch } from "../functions/text-search.ts";
import { texts } from "../functions/texts.ts";
import { workingDays } from "../functions/working-days.ts";

export type FunctionCategory = "logic" | "number" | "text" | "date" | "total";

/** What the categories are called, in the order in which they are listed. */
export const functionCategories: Readonly<Record<FunctionCategory, Text>> = {
  logic: { en: "Logic", "zh-CN": "逻辑" },
  number: { en: "Numbers", "zh-CN": "数字" },
  text: { en: "Texts", "zh-CN": "文本" },
  date: { en: "Dates", "zh-CN": "日期" },
  total: { en: "Totals and tables", "zh-CN": "汇总与子表单" },
};

const categories: readonly (readonly [FunctionCategory, readonly FormulaFunction[]])[] = [
  ["logic", [...choosing, ...logic]],
  ["total", [...aggregates, ...conditionalTotals]],
  ["text", [...texts, ...textParts, ...textSearch]],
  ["date", [...dates, ...dateParts, ...workingDays]],
];

const byName = new Map(
  categories.flatMap(([category, functions]) => functions.map(({ name }) => [name, category] as const)),
);

/** Where a function is listed. */
export function categoryOf(name: string): FunctionCategory {
  return byName.get(name) ?? "number";
}
