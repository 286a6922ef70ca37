// Currencies whose minor unit is not a hundredth (ISO 4217).
const whole = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
const thousandths = "BHD IQD JOD KWD LYD OMR TND";
const decimals: ReadonlyMap<string, number> = new Map([
  ...whole.split(" ").map((code) => [code, 0] as const),
  ...thousandths.split(" ").map((code) => [code, 3] as const),
]);

/** How many decimal places amounts in a currency have; 2 for what is no known currency. */
export function currencyDecimals(code: string): number {
  return decimals.get(code) ?? 2;
}
