import { numberFormat } from "./formats.ts";

/** A percentage as the locale writes it: 15 is 15% in English and 15 % in German; at most `decimals` places. */
export function percentText(value: number, locale: string, decimals = 2): string {
  // The unit, unlike the style, does not multiply by a hundred.
  return numberFormat(locale, {
    style: "unit",
    unit: "percent",
    maximumFractionDigits: decimals,
  }).format(value);
}
