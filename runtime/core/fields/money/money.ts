import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { DisplayContext, FieldKind } from "../field-kind.ts";
import { numberFormat } from "../formats.ts";
import { numberKind } from "../number-kind.ts";
import { boundsWithin } from "../number-rules.ts";
import { moneyDecimals } from "./money-decimals.ts";
import { moneyStorage, mostMinorUnits } from "./money-storage.ts";

/** An exact amount, stored as an integer of minor units. */
export const money: FieldKind = numberKind({
  name: "money",
  decimals: moneyDecimals,
  bounds: (field) => boundsWithin(field, mostMinorUnits / 10 ** moneyDecimals(field)),
  storage: moneyStorage,
  display: (value, field, context) => {
    const decimals = moneyDecimals(field);
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const currency = currencyOf(field, context);
    return numberFormat(
      context.locale,
      currency === undefined ? digits : { style: "currency", currency, ...digits },
    ).format(value);
  },
});

function currencyOf(field: FieldSchema, { value }: DisplayContext): string | undefined {
  const other = field["x-currencyField"];
  const currency = other === undefined ? field["x-currency"] : value?.(other);
  return typeof currency === "string" && /^[A-Z]{3}$/.test(currency) ? currency : undefined;
}
