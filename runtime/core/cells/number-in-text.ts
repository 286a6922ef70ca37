import Big from "big.js";

/** A number as people write it, with its sign of a percentage or its currency where there is one. */
export interface WrittenNumber {
  readonly value: number;
  readonly percent: boolean;
  /** As ISO 4217 calls it, null where the text names none or not clearly. */
  readonly currency: string | null;
}

const longest = 60;
const currencies: ReadonlyMap<string, string | null> = new Map([
  ["US$", "USD"],
  ["$", null],
  ["USD", "USD"],
  ["€", "EUR"],
  ["EUR", "EUR"],
  ["£", "GBP"],
  ["GBP", "GBP"],
  ["¥", "CNY"],
  ["RMB", "CNY"],
  ["CNY", "CNY"],
  ["元", "CNY"],
  ["JPY", "JPY"],
  ["円", "JPY"],
  ["HK$", "HKD"],
  ["HKD", "HKD"],
  ["₹", "INR"],
  ["₩", "KRW"],
]);
const currency = "US\\$|HK\\$|[$€£¥元円₹₩]|USD|EUR|GBP|RMB|CNY|JPY|HKD";
const shape = new RegExp(
  `^(\\()?([+-]?) ?(${currency})? ?([+-]?)([0-9][0-9 ,.']*|[.,][0-9]+)(?:e([+-]?[0-9]{1,2}))? ?([万亿]?) ?(${currency})? ?(%?)(\\))?$`,
  "i",
);
const grouped = { ".": /^\d{1,3}([ ,']\d{3})+(\.\d+)?$/, ",": /^\d{1,3}([ .']\d{3})+(,\d+)?$/ } as const;
const plain = { ".": /^\d*(\.\d+)?$/, ",": /^\d*(,\d+)?$/ } as const;
const scales: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);

/**
 * The number that a text is, with `mark` before its decimals; undefined for anything else. Thousands may be grouped,
 * amounts carry their currency and, in Chinese, 万 or 亿, and accountants' brackets mean a minus sign.
 */
export function numberInText(text: string, mark: "." | "," = "."): WrittenNumber | undefined {
  if (text.length > longest) return undefined;
  const match = shape.exec(text.normalize("NFKC").replace(/−/g, "-").trim());
  if (match === null) return undefined;
  const [, open, sign = "", before, sign2 = "", digits = "", exponent, scale, after, percent, close] = match;
  if ((open === undefined) !== (close === undefined) || (sign !== "" && sign2 !== "")) return undefined;
  if (!grouped[mark].test(digits.trim()) && !plain[mark].test(digits.trim())) return undefined;
  const plainDigits = digits.replace(mark === "." ? /[ ,']/g : /[ .']/g, "").replace(",", ".");
  const negative = open !== undefined || sign === "-" || sign2 === "-";
  const value = new Big(`${plainDigits}e${exponent ?? "0"}`)
    .times(scales.get(scale ?? "") ?? 1)
    .times(negative ? -1 : 1)
    .toNumber();
  const named = (before ?? after)?.toUpperCase();
  return {
    value: value === 0 ? 0 : value,
    percent: percent === "%",
    currency: named === undefined ? null : (currencies.get(named) ?? null),
  };
}
