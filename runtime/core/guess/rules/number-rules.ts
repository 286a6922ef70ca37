import type { CellReading } from "../../cells/cell-reading.ts";
import { numberInText } from "../../cells/number-in-text.ts";
import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { Candidate, KindRule } from "../candidate.ts";
import { cellText, type ColumnFacts } from "../column-facts.ts";
import { fitted, insisted } from "../fitted.ts";
import type { GuessOptions } from "../guess.ts";
import { headerSays } from "../header-words.ts";

const integer: FieldSchema = { type: "integer" };
const number: FieldSchema = { type: "number" };
const percent: FieldSchema = { type: "number", format: "percent" };

const moneyWords = new Set(
  "price amount revenue cost budget salary fee value total turnover sales payment discount spend usd eur gbp cny rmb 金额 价格 单价 总价 收入 营收 预算 费用 成本 报价 工资 货款 回款 营业额".split(
    " ",
  ),
);
const percentWords = new Set("percent percentage pct rate % probability 率 百分比 占比 比例 折扣".split(" "));
const identifierWords = new Set(
  "id no number nr code sku ref zip postcode postal # 编号 单号 代码 编码 号码 邮编 工号 学号".split(" "),
);

/** Whether a title names something that is written in digits and counts nothing. */
export function isIdentifier(header: string): boolean {
  return headerSays(header, identifierWords);
}

/** Digits with zeros before them, or more than a number keeps, are a name written in digits. */
function hasNamesInDigits({ sample }: ColumnFacts): boolean {
  return sample.some((cell) => /^0\d|^\d{16,}$/.test(cellText(cell)));
}

/** The mark before the decimals: a comma only where the plain reading fits less. */
function markOf({ sample }: ColumnFacts): CellReading {
  const numbers = (mark: "." | ",") =>
    sample.filter((cell) => numberInText(cellText(cell), mark) !== undefined).length;
  return numbers(",") > numbers(".") ? { decimalMark: "," } : {};
}

/** Currencies as titles name them; the first that is found counts, so that those of one 元 stand before it. */
const namedCurrencies: readonly (readonly [RegExp, string])[] = [
  [/\b(USD|US\$)|美元|美金/i, "USD"],
  [/\bEUR\b|€|欧元/i, "EUR"],
  [/\bGBP\b|£|英镑/i, "GBP"],
  [/\b(HKD|HK\$)|港元|港币/i, "HKD"],
  [/\bJPY\b|円|日元/i, "JPY"],
  [/\bKRW\b|₩|韩元/i, "KRW"],
  [/₹/, "INR"],
  [/\b(CNY|RMB)\b|¥|元|人民币/i, "CNY"],
  [/\$/, "USD"],
];

function currencyOf({ sample, header }: ColumnFacts, { locale, currency }: GuessOptions): string {
  for (const cell of sample) {
    const written = numberInText(cellText(cell))?.currency;
    if (written) return written;
  }
  const title = header.normalize("NFKC");
  const named = namedCurrencies.find(([sign]) => sign.test(title))?.[1];
  return named ?? currency ?? (locale.startsWith("zh") ? "CNY" : "USD");
}

const inBrackets = /\(([万亿美欧日港韩]?元|人民币|港币|英镑)\)/;

const hasCurrency = ({ sample, header }: ColumnFacts) =>
  /[$€£¥₹₩]/.test(header.normalize("NFKC")) ||
  inBrackets.test(header.normalize("NFKC")) ||
  sample.some((cell) => typeof cell === "string" && /[$€£¥￥元₹₩]|RMB|USD|EUR/i.test(cell));

function moneyField(facts: ColumnFacts, options: GuessOptions): FieldSchema {
  return { type: "number", format: "money", "x-currency": currencyOf(facts, options) };
}

export const moneyRule: KindRule = {
  kind: "money",
  recognise(facts, options) {
    const signs = hasCurrency(facts);
    if (hasNamesInDigits(facts)) return null;
    const field = moneyField(facts, options);
    const confidence = signs ? 0.97 : headerSays(facts.header, moneyWords) ? 0.9 : 0.2;
    const candidate = fitted("money", facts, field, confidence, markOf(facts));
    return candidate && { ...candidate, currency: field["x-currency"] ?? "" };
  },
  insist(facts, options) {
    const field = moneyField(facts, options);
    return { ...insisted("money", facts, field, markOf(facts)), currency: field["x-currency"] ?? "" };
  },
};

function percentReading(facts: ColumnFacts): CellReading {
  const numbers = facts.sample.map((cell) => numberInText(cellText(cell)));
  const shares = numbers.every((one) => one !== undefined && !one.percent && Math.abs(one.value) <= 1);
  const parts = numbers.some((one) => one !== undefined && !Number.isInteger(one.value));
  return { ...markOf(facts), ...(shares && parts && { fraction: true }) };
}

export const percentRule: KindRule = {
  kind: "percent",
  recognise(facts): Candidate | null {
    const signs = facts.sample.filter((cell) => String(cell).trim().endsWith("%")).length;
    const many = signs * 2 > facts.sample.length;
    if (!many && !headerSays(facts.header, percentWords)) return null;
    return fitted("percent", facts, percent, many ? 0.97 : 0.85, percentReading(facts));
  },
  insist: (facts) => insisted("percent", facts, percent, percentReading(facts)),
};

const signed = (facts: ColumnFacts) => facts.sample.some((cell) => String(cell).trim().endsWith("%"));

export const integerRule: KindRule = {
  kind: "integer",
  recognise(facts) {
    if (hasNamesInDigits(facts) || hasCurrency(facts) || signed(facts)) return null;
    return fitted("integer", facts, integer, isIdentifier(facts.header) ? 0.6 : 0.88, markOf(facts));
  },
  insist: (facts) => insisted("integer", facts, integer, markOf(facts)),
};

export const numberRule: KindRule = {
  kind: "number",
  recognise(facts) {
    if (hasNamesInDigits(facts) || hasCurrency(facts) || signed(facts)) return null;
    return fitted("number", facts, number, isIdentifier(facts.header) ? 0.5 : 0.8, markOf(facts));
  },
  insist: (facts) => insisted("number", facts, number, markOf(facts)),
};
