/** A text that people read: one string for all, or a string by locale such as `{"en": …, "zh-CN": …}`. */
export type Text = string | { readonly [locale: string]: string };

/**
 * The text in `locale`, else in a locale of the same language, else in the app's default locale, else in any;
 * an absent text gives "".
 */
export function textIn(text: Text | undefined, locale: string, defaultLocale = "en"): string {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  const language = locale.split("-")[0];
  const related = Object.keys(text).find((key) => key.split("-")[0] === language);
  for (const key of [locale, related, defaultLocale]) {
    if (key !== undefined && Object.hasOwn(text, key)) return text[key] ?? "";
  }
  return Object.values(text)[0] ?? "";
}
