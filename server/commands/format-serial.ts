/** A serial such as `OPP-2026-0042` from its pattern (`OPP-{yyyy}-{0000}`), a day (`2026-03-01`) and a number. */
export function formatSerial(pattern: string, day: string, number: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const parts: { readonly [token: string]: string } = { yyyy: year, yy: year.slice(2), mm: month, dd: date };
  return pattern.replace(/\{(yyyy|yy|mm|dd|0{1,12})\}/g, (_whole, token: string) =>
    Object.hasOwn(parts, token) ? (parts[token] ?? "") : String(number).padStart(token.length, "0"),
  );
}
