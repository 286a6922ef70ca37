import { useTranslation } from "react-i18next";
import { type Locale, rememberLocale } from "./locale.ts";
import { showLocale } from "./show-locale.ts";

/** The reader's locale and how to change it at once, everywhere. */
export function useLocale(): { locale: Locale; setLocale: (locale: Locale) => void } {
  const { i18n } = useTranslation();
  return {
    locale: i18n.language as Locale,
    setLocale: (locale) => {
      rememberLocale(localStorage, locale);
      showLocale(locale);
      void i18n.changeLanguage(locale);
    },
  };
}
