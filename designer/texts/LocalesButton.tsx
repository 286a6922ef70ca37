import { GlobalOutlined } from "@ant-design/icons";
import { Button, Input, Popover } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type Text } from "../../runtime/core/definition/text.ts";
import { locales } from "../../runtime/ui/i18n/locale.ts";
import { textLocales, withOtherWords } from "./other-words.ts";
import "./texts.css";

interface LocalesButtonProps {
  readonly value: Text | undefined;
  readonly onChange: (text: Text | undefined) => void;
  readonly label: string;
  readonly maxLength: number;
  /** Boxes of several lines. */
  readonly long?: boolean;
}

/** Opens a text in every language; says how many of them it has. */
export function LocalesButton(props: LocalesButtonProps) {
  const { t } = useTranslation("texts");
  const { value, label } = props;
  const written = value === undefined || typeof value === "string" ? 0 : Object.keys(value).length;
  return (
    <Popover trigger="click" placement="bottomRight" destroyOnHidden content={<Locales {...props} />}>
      <Button
        icon={<GlobalOutlined />}
        className={written > 1 ? "locales-written" : ""}
        aria-label={t("languages", { label })}
      />
    </Popover>
  );
}

function Locales({ value, onChange, label, maxLength, long = false }: LocalesButtonProps) {
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
            {long ? <Input.TextArea {...own} autoSize={{ minRows: 3, maxRows: 12 }} /> : <Input {...own} />}
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
