import { Decimal, settled } from "../decimal.ts";

/** The number with so many decimals, a point, and commas between thousands: 1,234.50. */
export function grouped(number: Decimal, decimals: number): string {
  const [whole = "", fraction] = settled(number).toFixed(decimals).split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

/** The number that a short text spells in plain digits, with grouping commas or without; else null. */
export function parsedNumber(text: string): Decimal | null {
  if (text.length > 100) return null;
  const plain = text.trim();
  const spelled = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain) || /^[+-]?\.\d+$/.test(plain);
  return spelled ? new Decimal(plain.replaceAll(",", "").replace(/^\+/, "")) : null;
}
