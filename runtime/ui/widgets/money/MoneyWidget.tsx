import { moneyPlaces } from "../../../core/fields/money/money-places.ts";
import { currencySign } from "../../display/currency-sign.ts";
import { useFieldSnapshot } from "../../form/form-context.ts";
import { NumberInput } from "../NumberInput.tsx";
import type { WidgetProps } from "../widget.ts";
import { useWords } from "../../i18n/use-words.ts";

/** An amount with the sign and the decimals of its currency, which may be another field's value. */
export function MoneyWidget(props: WidgetProps) {
  const { language } = useWords();
  const { schema } = props.field;
  const name = schema["x-currencyField"];
  const ofRecord = useFieldSnapshot(name ?? "").value;
  const other = name === undefined || props.beside === undefined ? ofRecord : props.beside(name);
  const currency = schema["x-currency"] ?? other;
  const decimals = moneyPlaces(schema, () => other);
  if (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency))
    return <NumberInput {...props} decimals={decimals} />;
  const sign = <span className="quiet">{currencySign(currency, language)}</span>;
  return <NumberInput {...props} decimals={decimals} prefix={sign} />;
}
