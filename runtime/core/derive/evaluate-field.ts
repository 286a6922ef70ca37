import type { CompiledField } from "../compile/compiled.ts";
import type { FormulaFacts } from "../formula/formula.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { Json } from "../json.ts";
import { toStored } from "./to-stored.ts";

/** The value of a formula field as it is stored, rounded to the field's scale; undefined is empty, or beyond what it can hold. */
export function evaluateField(field: CompiledField, facts: FormulaFacts): Json | undefined {
  const value = field.formula?.evaluate(facts);
  if (value === undefined || isEmpty(value)) return undefined;
  const stored = toStored(field, value);
  return isEmpty(stored) ? undefined : stored;
}
