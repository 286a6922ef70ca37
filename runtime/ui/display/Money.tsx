import { useTranslation } from "react-i18next";
import type { CompiledForm } from "../../core/compile/compiled.ts";

/** A sum of a money field, without decimals, as the reader's locale writes it. */
export function Money({ form, field, value }: { form: CompiledForm; field: string; value: number }) {
  const { i18n } = useTranslation();
  const currency = form.fields.get(field)?.schema["x-currency"];
  const format = new Intl.NumberFormat(
    i18n.language,
    currency === undefined
      ? { maximumFractionDigits: 0 }
      : { style: "currency", currency, currencyDisplay: "narrowSymbol", maximumFractionDigits: 0 },
  );
  return <span className="number">{format.format(value)}</span>;
}
