import { numberFormat } from "../../../runtime/core/fields/formats.ts";
import { percentText } from "../../../runtime/core/fields/percent-text.ts";

/** A share of 0 to 1 as a whole percentage; a dash where it is unknown. */
export function shareText(share: number | null, locale: string): string {
  return share === null ? "–" : percentText(share * 100, locale, 0);
}

/** A number with at most one decimal; a dash where it is unknown. */
export function figureText(value: number | null, locale: string): string {
  return value === null ? "–" : numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

/** How many times as much, such as ×1.8; a dash where it is unknown. */
export function factorText(factor: number | null, locale: string): string {
  return factor === null ? "–" : `×${numberFormat(locale, { maximumFractionDigits: 2 }).format(factor)}`;
}

/** A difference with its sign; nothing differs as ±0. */
export function differenceText(difference: number, locale: string): string {
  return difference === 0
    ? "±0"
    : numberFormat(locale, { signDisplay: "always", maximumFractionDigits: 1 }).format(difference);
}
