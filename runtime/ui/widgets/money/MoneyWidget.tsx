import { useTranslation } from "react-i18next";
import { currencySign } from "../../display/currency-sign.ts";
import { NumberInput } from "../NumberInput.tsx";
import type { WidgetProps } from "../widget.ts";

/** An amount with its currency's sign. */
export function MoneyWidget(props: WidgetProps) {
  const { i18n } = useTranslation();
  const currency = props.field.schema["x-currency"];
  const decimals = props.field.schema["x-decimals"] ?? 2;
  if (currency === undefined) return <NumberInput {...props} decimals={decimals} />;
  return (
    <NumberInput
      {...props}
      decimals={decimals}
      prefix={<span className="quiet">{currencySign(currency, i18n.language)}</span>}
    />
  );
}
