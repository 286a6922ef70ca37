import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { DisplayContext, FieldKind } from "../field-kind.ts";
import { numberFormat } from "../formats.ts";
import { numberKind } from "../number-kind.ts";
import { boundsWithin } from "../number-rules.ts";
import { moneyDecimals } from "./money-decimals.ts";
import { moneyPlaces } from "./money-places.ts";
import { moneyStorage, mostMinorUnits } from "./money-storage.ts";

/** An exact amount, stored as an integer of minor units. */
export const money: FieldKind = numberKind({
  name: "money",
  decimals: moneyDecimals,
  places: moneyPlaces,
  bounds: (field) => boundsWithin(field, mostMinorUnits / 10 ** moneyDecimals(field)),
  storage: moneyStorage,
  display: (value, field, context) => {
    // What was stored with more places than the currency has is shown as it is.
    const places = moneyPlaces(field, (other) => context.value?.(other));
    const digits = { minimumFractionDigits: places, maximumFractionDigits: moneyDecimals(field) };
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
