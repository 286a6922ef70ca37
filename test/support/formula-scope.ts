import type { FormulaFacts, FormulaScope, FormulaType } from "../../runtime/core/formula/formula.ts";
import type { Json } from "../../runtime/core/json.ts";

/** Fields by name: a type, `none` for one that no formula reads, or the fields behind a reference or of a table. */
export interface FormulaFields {
  readonly [name: string]:
    FormulaType | "none" | { readonly reference: FormulaFields } | { readonly table: FormulaFields };
}

/** A scope over plain data, for tests. */
export function formulaScope(fields: FormulaFields): FormulaScope {
  const at = (name: string) => (Object.hasOwn(fields, name) ? fields[name] : undefined);
  return {
    type(name) {
      const field = at(name);
      return typeof field === "string" && field !== "none" ? field : undefined;
    },
    reference(name) {
      const field = at(name);
      return typeof field === "object" && "reference" in field ? formulaScope(field.reference) : undefined;
    },
    table(name) {
      const field = at(name);
      return typeof field === "object" && "table" in field ? formulaScope(field.table) : undefined;
    },
    names: () => Object.keys(fields),
  };
}

/** Facts over plain data: a reference's fields stand under `<reference>.<field>`. Noon in Shanghai unless told. */
export function formulaFacts(
  values: { readonly [name: string]: Json },
  now = "2026-03-05T04:00:00.000Z",
  timeZone = "Asia/Shanghai",
): FormulaFacts {
  const read = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
  return { value: read, through: (reference, field) => read(`${reference}.${field}`), now, timeZone };
}
