import { useTranslation } from "react-i18next";
import { currencySign } from "../../display/currency-sign.ts";
import { useFieldSnapshot } from "../../form/form-context.ts";
import { NumberInput } from "../NumberInput.tsx";
import type { WidgetProps } from "../widget.ts";

/** An amount with the sign of its currency, which may be another field's value. */
export function MoneyWidget(props: WidgetProps) {
  const { i18n } = useTranslation();
  const { schema } = props.field;
  const other = useFieldSnapshot(schema["x-currencyField"] ?? "").value;
  const currency = schema["x-currency"] ?? other;
  const decimals = schema["x-decimals"] ?? 2;
  if (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency))
    return <NumberInput {...props} decimals={decimals} />;
  const sign = <span className="quiet">{currencySign(currency, i18n.language)}</span>;
  return <NumberInput {...props} decimals={decimals} prefix={sign} />;
}
