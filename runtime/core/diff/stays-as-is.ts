import type { CompiledField } from "../compile/compiled.ts";
import { isDerived } from "../compile/is-derived.ts";
import { moneyDecimals } from "../fields/money/money-decimals.ts";
import { decimalsOf } from "./decimals-of.ts";

/** Kinds in which any text fits, with how much of it does, and the kinds whose values are always shorter. */
const texts: readonly string[] = ["text", "long-text", "markdown"];
const short: readonly string[] = ["email", "phone", "date", "date-time", "choice"];

/**
 * Whether whatever a field holds stays where it is in the field that it becomes. Else values are carried over one by one.
 * What the same kind allows less of by now, such as a lower maximum, stays too: see `narrowerBounds`.
 */
export function staysAsIs(before: CompiledField, after: CompiledField): boolean {
  const column = before.kind.storage.column;
  if (column !== after.kind.storage.column) return false;
  if (column === "minor" && moneyDecimals(before.schema) !== moneyDecimals(after.schema)) return false;
  if (isDerived(before) || isDerived(after)) return true;
  if (before.kind === after.kind) return decimalsOf(after) >= decimalsOf(before);
  const { minLength, maxLength, pattern } = after.schema;
  if (minLength !== undefined || maxLength !== undefined || pattern !== undefined) return false;
  const room = texts.indexOf(after.kind.name);
  if (short.includes(before.kind.name)) return room >= 0;
  return texts.includes(before.kind.name) && room > texts.indexOf(before.kind.name);
}
