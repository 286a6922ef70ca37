const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** A number format; made once, since making one is slow. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${locale}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known as Intl.NumberFormat;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** A date format; made once, since making one is slow. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${locale}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known as Intl.DateTimeFormat;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}
