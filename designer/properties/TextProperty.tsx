import { useTranslation } from "react-i18next";
import type { Text } from "../../runtime/core/definition/text.ts";
import { type Locale, locales } from "../../runtime/ui/i18n/locale.ts";
import { textWith } from "../draft/text-with.ts";
import { TypedInput } from "./TypedInput.tsx";
import "./properties.css";

interface TextPropertyProps {
  readonly id: string;
  readonly label: string;
  readonly value: Text | undefined;
  readonly onChange: (value: Text | undefined) => void;
  readonly maxLength?: number;
  readonly rows?: number;
  /** Whether it may be left out. */
  readonly optional?: boolean;
}

/** A text that people read, in each language of the interface; the admin's own comes first. */
export function TextProperty({ id, label, value, onChange, maxLength, rows, optional }: TextPropertyProps) {
  const { i18n } = useTranslation();
  const own = i18n.language as Locale;
  const order = [own, ...(Object.keys(locales) as Locale[]).filter((locale) => locale !== own)];
  const shown = (locale: Locale) => {
    if (value === undefined) return "";
    if (typeof value === "string") return locale === own ? value : "";
    return Object.hasOwn(value, locale) ? (value[locale] ?? "") : "";
  };
  const commit = (locale: Locale, words: string) => {
    // A text that is the same for all gets languages of its own only where somebody writes a second one.
    const base = typeof value === "string" && locale !== own ? { [own]: value } : value;
    const next = textWith(base, locale, words);
    const isEmpty = typeof next === "string" ? next === "" : Object.values(next).every((text) => text === "");
    if (isEmpty && optional !== true) return;
    onChange(isEmpty ? undefined : next);
  };
  return (
    <fieldset className="property text-property">
      <legend>{label}</legend>
      {order.map((locale) => (
        <div key={locale} className="text-in">
          <label htmlFor={`${id}-${locale}`}>{locales[locale]}</label>
          <TypedInput
            id={`${id}-${locale}`}
            value={shown(locale)}
            onCommit={(words) => commit(locale, words)}
            {...(maxLength === undefined ? {} : { maxLength })}
            {...(rows === undefined ? {} : { rows })}
          />
        </div>
      ))}
    </fieldset>
  );
}
