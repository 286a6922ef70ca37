import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "./locale.ts";
import { showLocale } from "./show-locale.ts";
import { texts } from "./texts.ts";

type OwnTexts = (typeof texts)["en"];

/** The rooms of texts by name; an edge that brings rooms of its own adds them here. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface TextRooms extends OwnTexts {}

/** More rooms of texts in every language of the interface. */
export type MoreTexts = { readonly [locale in Locale]: { readonly [room: string]: object } };

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: TextRooms;
    returnNull: false;
  }
}

/** Starts the interface's texts in a locale; namespaces are the rooms of `texts` and of an edge's `more`. */
export async function startI18n(locale: Locale, more?: MoreTexts): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: "en",
    resources: {
      en: { ...texts.en, ...more?.en },
      "zh-CN": { ...texts["zh-CN"], ...more?.["zh-CN"] },
    },
    defaultNS: "words",
    interpolation: { escapeValue: false },
  });
  showLocale(locale);
}
