/**
 * The number that somebody typed or pasted, with grouping (`1,234.50`, `1 234`), full-width digits or a currency
 * sign; null for nothing, undefined for what is no number.
 */
export function parseNumber(text: string): number | null | undefined {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[\s,_'¥€$£%]/g, "")
    .replace("−", "-");
  if (plain === "") return null;
  return /^[+-]?(\d{1,15}(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
