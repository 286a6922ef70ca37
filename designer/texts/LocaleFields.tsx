import { Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type Text } from "../../runtime/core/definition/text.ts";
import { locales } from "../../runtime/ui/i18n/locale.ts";
import { GrowingText } from "../../runtime/ui/widgets/GrowingText.tsx";
import { textLocales, withOtherWords } from "./other-words.ts";
import "./texts.css";

export interface LocaleFieldsProps {
  readonly value: Text | undefined;
  readonly onChange: (text: Text | undefined) => void;
  readonly label: string;
  readonly maxLength: number;
  /** Boxes of several lines. */
  readonly long?: boolean;
}

/** A text in every language, a box each; the admin's own language first. */
export function LocaleFields({ value, onChange, label, maxLength, long = false }: LocaleFieldsProps) {
  const { t, i18n } = useTranslation("texts");
  const id = useId();
  const main = i18n.language;
  const wordsIn = (locale: string) =>
    typeof value === "string" ? (locale === main ? value : "") : (value?.[locale] ?? "");
  return (
    <div className="locales" role="group" aria-label={t("languages", { label })}>
      {textLocales(value, [main, ...Object.keys(locales)]).map((locale) => {
        const own = {
          id: `${id}-${locale}`,
          lang: locale,
          value: wordsIn(locale),
          maxLength,
          placeholder: typeof value === "string" ? value : "",
          onChange: ({ target }: { target: { value: string } }) =>
            onChange(withOtherWords(value, main, locale, target.value)),
        };
        return (
          <label key={locale} htmlFor={own.id}>
            <span className="quiet">{Object.hasOwn(locales, locale) ? nameOf(locale) : locale}</span>
            {long ? <GrowingText {...own} least={3} most={12} /> : <Input {...own} />}
          </label>
        );
      })}
      <p className="quiet">{t(typeof value === "string" ? "sameForAll" : "fallback")}</p>
    </div>
  );
}

function nameOf(locale: string): string {
  return locales[locale as keyof typeof locales];
}
