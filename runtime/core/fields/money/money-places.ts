import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { Siblings } from "../field-kind.ts";
import { currencyDecimals } from "./currency-decimals.ts";
import { moneyDecimals } from "./money-decimals.ts";

/**
 * The decimal places that an amount has beside the currency which its record holds: that currency's, but never more
 * than the field stores. `x-decimals` wins over any currency.
 */
export function moneyPlaces(field: FieldSchema, beside: Siblings): number {
  const stored = moneyDecimals(field);
  const other = field["x-currencyField"];
  if (other === undefined || field["x-decimals"] !== undefined) return stored;
  const currency = beside(other);
  return typeof currency === "string" ? Math.min(stored, currencyDecimals(currency)) : stored;
}
