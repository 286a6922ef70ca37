import type { FieldSchema } from "../../definition/generated/definition.ts";
import { currencyDecimals } from "./currency-decimals.ts";

/**
 * The decimal places that a money field stores: `x-decimals`, else its currency's, else 2. A field whose currency is
 * another field's value has one scale for all, since one column holds them all.
 */
export function moneyDecimals(field: FieldSchema): number {
  return field["x-decimals"] ?? currencyDecimals(field["x-currency"] ?? "");
}
