import type { FieldSchema } from "../../definition/generated/definition.ts";

// Currencies whose minor unit is not a hundredth (ISO 4217).
const others = new Map([
  ...[
    "BIF",
    "CLP",
    "DJF",
    "GNF",
    "ISK",
    "JPY",
    "KMF",
    "KRW",
    "PYG",
    "RWF",
    "UGX",
    "UYI",
    "VND",
    "VUV",
    "XAF",
    "XOF",
    "XPF",
  ].map((code) => [code, 0] as const),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code) => [code, 3] as const),
]);

/**
 * The decimal places of a money field: `x-decimals`, else its currency's, else 2. A field whose currency is another
 * field's value has one scale for all, since one column holds them all.
 */
export function moneyDecimals(field: FieldSchema): number {
  return field["x-decimals"] ?? others.get(field["x-currency"] ?? "") ?? 2;
}
