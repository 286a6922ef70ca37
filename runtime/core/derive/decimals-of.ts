import type { FieldSchema } from "../definition/generated/definition.ts";
import type { FieldKindName } from "../fields/field-kind-name.ts";
import { valueKindName } from "../fields/kind-name-of.ts";
import { moneyDecimals } from "../fields/money/money-decimals.ts";

const scales: Partial<Record<FieldKindName, (field: FieldSchema) => number>> = {
  integer: () => 0,
  rating: () => 0,
  number: (field) => field["x-decimals"] ?? 6,
  percent: (field) => field["x-decimals"] ?? 2,
  money: moneyDecimals,
};

/** How many decimals a field stores; null where it holds no number. */
export function decimalsOf(field: FieldSchema): number | null {
  const kind = valueKindName(field);
  return kind === undefined ? null : (scales[kind]?.(field) ?? null);
}
