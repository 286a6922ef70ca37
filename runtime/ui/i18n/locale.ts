/** The languages of the interface, each by its own name. */
export const locales = { "zh-CN": "简体中文", en: "English" } as const;

export type Locale = keyof typeof locales;

const key = "pipewright.locale";

/** The reader's locale: as chosen before in this browser, else the nearest to the browser's languages, else English. */
export function preferredLocale(storage: Pick<Storage, "getItem">, languages: readonly string[]): Locale {
  const chosen = storage.getItem(key);
  if (chosen !== null && Object.hasOwn(locales, chosen)) return chosen as Locale;
  for (const language of languages) {
    if (language.startsWith("zh")) return "zh-CN";
    if (language.startsWith("en")) return "en";
  }
  return "en";
}

/** Remembers the chosen locale in this browser. */
export function rememberLocale(storage: Pick<Storage, "setItem">, locale: Locale): void {
  storage.setItem(key, locale);
}
