import type { Decimal } from "../decimal.ts";
import { grouped } from "./number-texts.ts";

const longestFormat = 60;

/** `0.00`, `#,##0.0`, `0%`: grouping or none, a number of decimals, percent or not. */
const numberFormat = /^(#,##)?0(?:\.(0{1,24}))?(%)?$/;

/** The number in a spreadsheet's format such as `#,##0.00` or `0.0%`; null for a format that is none of these. */
export function numberInFormat(number: Decimal, format: string): string | null {
  const [whole, thousands, decimals = "", percent = ""] = numberFormat.exec(format.trim()) ?? [];
  if (whole === undefined) return null;
  const text = grouped(percent === "" ? number : number.times(100), decimals.length);
  return (thousands === undefined ? text.replaceAll(",", "") : text) + percent;
}

const parts: { readonly [part: string]: (date: string) => string } = {
  yyyy: (date) => date.slice(0, 4),
  yy: (date) => date.slice(2, 4),
  mm: (date) => date.slice(5, 7),
  m: (date) => String(Number(date.slice(5, 7))),
  dd: (date) => date.slice(8, 10),
  d: (date) => String(Number(date.slice(8, 10))),
};

/** The date with `yyyy`, `yy`, `mm`, `m`, `dd` and `d` in the format replaced, everything else kept. */
export function dateInFormat(date: string, format: string): string {
  return format
    .slice(0, longestFormat)
    .replace(/yyyy|yy|mm?|dd?/gi, (part) => parts[part.toLowerCase()]?.(date) ?? part);
}
