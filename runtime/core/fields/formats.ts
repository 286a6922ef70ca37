const kept = 200;

/** Keeps what `make` has made by locale and options: making a format is slow, using it is not. */
function cached<Options, Format>(make: (locale: string, options: Options) => Format) {
  const formats = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = locale + JSON.stringify(options);
    const known = formats.get(key);
    if (known !== undefined) return known;
    if (formats.size >= kept) formats.clear();
    const made = make(locale, options);
    formats.set(key, made);
    return made;
  };
}

/** A number format for a locale. */
export const numberFormat = cached(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** A date format for a locale. */
export const dateFormat = cached(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
