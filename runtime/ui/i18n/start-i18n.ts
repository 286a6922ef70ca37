import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "./locale.ts";
import { showLocale } from "./show-locale.ts";
import { texts } from "./texts.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: (typeof texts)["en"];
    returnNull: false;
  }
}

/** Starts the interface's texts in a locale; namespaces are the rooms of `texts`. */
export async function startI18n(locale: Locale): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: "en",
    resources: texts,
    defaultNS: "words",
    interpolation: { escapeValue: false },
  });
  showLocale(locale);
}
