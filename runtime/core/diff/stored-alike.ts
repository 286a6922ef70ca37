import type { CompiledField } from "../compile/compiled.ts";
import { moneyDecimals } from "../fields/money/money-decimals.ts";

/** Whether two fields store their values in the same way, so that one can take the other's column over. */
export function storedAlike(a: CompiledField, b: CompiledField): boolean {
  const column = a.kind.storage.column;
  if (column !== b.kind.storage.column) return false;
  return column !== "minor" || moneyDecimals(a.schema) === moneyDecimals(b.schema);
}
