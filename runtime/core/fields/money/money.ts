import Big from "big.js";
import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { FieldKind } from "../field-kind.ts";
import { numberFormat } from "../formats.ts";
import { number } from "../number/number.ts";
import { checkNumber } from "../number-rules.ts";
import { moneyDecimals } from "./money-decimals.ts";

/** The largest amount whose minor units are still exact. */
const largest = (decimals: number) =>
  Number(new Big(Number.MAX_SAFE_INTEGER).div(new Big(10).pow(decimals)).round(0, 0));

function bounded(field: FieldSchema): FieldSchema {
  const limit = largest(moneyDecimals(field));
  return {
    ...field,
    minimum: Math.max(field.minimum ?? -limit, -limit),
    maximum: Math.min(field.maximum ?? limit, limit),
  };
}

/** An exact amount, stored as an integer of minor units. */
export const money: FieldKind = {
  ...number,
  name: "money",
  compileCheck: (field) => checkNumber(bounded(field), moneyDecimals(field)),
  storage: {
    column: "minor",
    encode: (value, field) =>
      typeof value === "number"
        ? new Big(value)
            .times(new Big(10).pow(moneyDecimals(field)))
            .round(0)
            .toNumber()
        : null,
    decode: (stored, field) => new Big(stored).div(new Big(10).pow(moneyDecimals(field))).toNumber(),
  },
  display: (value, field, { locale }) => {
    const decimals = moneyDecimals(field);
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const currency = field["x-currency"];
    return numberFormat(
      locale,
      currency === undefined
        ? digits
        : { style: "currency", currency, currencyDisplay: "narrowSymbol", ...digits },
    ).format(Number(value));
  },
};
