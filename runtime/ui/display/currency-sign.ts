import { numberFormat } from "../../core/fields/formats.ts";

/** The sign of an ISO 4217 currency as the locale tells it from others, such as `¥` or `US$`; the code where there is none. */
export function currencySign(currency: string, locale: string): string {
  const parts = numberFormat(locale, { style: "currency", currency }).formatToParts(0);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}
