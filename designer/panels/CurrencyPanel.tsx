import { useTranslation } from "react-i18next";
import { currencyCodes } from "../../runtime/core/fields/money/currency-codes.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useDocument } from "../draft/draft-context.ts";
import type { FieldPanelProps } from "./field-panel.ts";
import { SelectProperty } from "./SelectProperty.tsx";

const currencies = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD", "KRW", "AUD", "CAD", "CHF"];

/** The currency of an amount: always the same one, or the one that another field of the record names. */
export function CurrencyPanel({ form, field, setMany }: FieldPanelProps) {
  const { t, i18n } = useTranslation("forms");
  const { forms, defaultLocale } = useDocument();
  if (field.format !== "money") return null;
  const names = new Intl.DisplayNames(i18n.language, { type: "currency" });
  const known = new Set([...currencies, ...(field["x-currency"] === undefined ? [] : [field["x-currency"]])]);
  const fixed = [...known].map((value) => ({ value, label: `${value} ${names.of(value) ?? ""}` }));
  const fields = Object.entries(forms.find(({ name }) => name === form)?.schema.properties ?? {})
    .filter(([, each]) => each.type === "string" && each.oneOf?.every((one) => currencyCodes.has(one.const)))
    .map(([name, each]) => ({
      value: `field:${name}`,
      label: t("currencyOf", { field: textIn(each.title ?? name, i18n.language, defaultLocale) }),
    }));
  const value =
    field["x-currencyField"] === undefined ? field["x-currency"] : `field:${field["x-currencyField"]}`;
  return (
    <SelectProperty
      label={t("currency")}
      value={value}
      options={[...fixed, ...fields]}
      onChange={(next) =>
        setMany(
          next?.startsWith("field:") === true
            ? { "x-currency": undefined, "x-currencyField": next.slice("field:".length) }
            : { "x-currency": next, "x-currencyField": undefined },
        )
      }
    />
  );
}
