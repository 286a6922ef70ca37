import { looseKey } from "../../cells/loose-key.ts";
import { numberInText } from "../../cells/number-in-text.ts";
import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { KindRule } from "../candidate.ts";
import type { ColumnFacts } from "../column-facts.ts";
import { fitted, insisted } from "../fitted.ts";
import type { CountedValue } from "../guess.ts";
import { headerSays } from "../header-words.ts";

const mostOptions = 60;
const mostInsisted = 400;
const longestOption = 60;
const choiceWords = new Set(
  "type kind category class sector industry series region country source status state stage priority level segment grade gender department 类型 类别 分类 行业 系列 地区 区域 国家 来源 状态 阶段 优先级 级别 等级 性别 部门".split(
    " ",
  ),
);

/** The values as options: spellings that differ in case and spaces are one, under the most frequent of them. */
export function optionsOf({ values }: ColumnFacts): readonly CountedValue[] {
  const merged = new Map<string, { value: string; most: number; count: number }>();
  for (const [value, count] of values) {
    if (!isOption(value)) continue;
    const key = looseKey(value);
    const before = merged.get(key);
    if (before === undefined) merged.set(key, { value, most: count, count });
    else {
      before.count += count;
      if (count > before.most) Object.assign(before, { value, most: count });
    }
  }
  return [...merged.values()].map(({ value, count }) => ({ value, count }));
}

function isOption(value: string): boolean {
  return value.length <= longestOption && !/[\p{Cc}\p{Cs}\ufffd]/u.test(value) && looseKey(value) !== "";
}

/** The field of a choice among these values. */
export function choiceField(options: readonly CountedValue[]): FieldSchema {
  return { type: "string", oneOf: options.map(({ value }) => ({ const: value, title: value })) };
}

/** Few different texts that come again and again. */
export const choiceRule: KindRule = {
  kind: "choice",
  recognise(facts) {
    if (!facts.whole || facts.longest > longestOption || facts.filled === 0 || facts.typed !== null)
      return null;
    const options = optionsOf(facts);
    const count = options.length;
    const repeats = facts.filled / Math.max(1, count);
    const named = headerSays(facts.header, choiceWords);
    if (count === 0 || count > mostOptions || facts.filled < (named ? 4 : 6) || repeats < (named ? 2 : 3))
      return null;
    if (options.every(({ value }) => numberInText(value) !== undefined)) return null;
    const confidence = named || (count <= 12 && repeats >= 8) ? 0.9 : 0.75;
    const candidate = fitted("choice", facts, choiceField(options), confidence);
    return candidate && { ...candidate, options };
  },
  insist(facts) {
    const options = optionsOf(facts).slice(0, mostInsisted);
    const field = choiceField(options.length === 0 ? [{ value: "–", count: 0 }] : options);
    return { ...insisted("choice", facts, field), options };
  },
};
