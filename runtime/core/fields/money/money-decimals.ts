import type { FieldSchema } from "../../definition/generated/definition.ts";

// Currencies whose minor unit is not a hundredth (ISO 4217).
const whole = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
const thousandths = "BHD IQD JOD KWD LYD OMR TND";
const decimals: ReadonlyMap<string, number> = new Map([
  ...whole.split(" ").map((code) => [code, 0] as const),
  ...thousandths.split(" ").map((code) => [code, 3] as const),
]);

/**
 * The decimal places of a money field: `x-decimals`, else its currency's, else 2. A field whose currency is another
 * field's value has one scale for all, since one column holds them all.
 */
export function moneyDecimals(field: FieldSchema): number {
  return field["x-decimals"] ?? decimals.get(field["x-currency"] ?? "") ?? 2;
}
