const names = new Map<string, Intl.DisplayNames>();

/** What a country of ISO 3166-1 is called in a locale; the code itself where there is no name. */
export function countryName(code: string, locale: string): string {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  if (names.size < 50) names.set(locale, known);
  return /^[A-Z]{2}$/.test(code) ? (known.of(code) ?? code) : code;
}
