import type { FormTable } from "./form-table.ts";
import { systemColumnOf } from "./system-columns.ts";
import type { Holds } from "./layout.ts";
import { storageOf } from "./storage-of.ts";

/** An expression over a row, and what it yields. */
export interface ColumnExpression {
  readonly sql: string;
  readonly holds: Holds;
  /** The folded copy beside it, where there is one. */
  readonly folded: string | null;
}

/** What an empty value is, in words that every database knows. */
const typeOf: { readonly [holds in Holds]: string } = {
  text: "text",
  integer: "bigint",
  real: "double precision",
  minor: "bigint",
  boolean: "smallint",
  json: "text",
};

/**
 * Where a field of the form lies, system fields included; undefined where there is no such field. One whose column
 * has gone since this version was current is empty.
 */
export function columnOf(table: FormTable, field: string): ColumnExpression | undefined {
  const own = table.fields.get(field);
  if (own !== undefined) return { sql: own.column, holds: own.storage.column, folded: own.folded };
  const gone = table.form.fields.get(field);
  if (gone !== undefined) {
    return { sql: `CAST(NULL AS ${typeOf[storageOf(gone).column]})`, holds: "text", folded: null };
  }
  // The form's name was checked against the language's pattern: it holds no quote.
  if (field === "_form") return { sql: `CAST('${table.form.name}' AS text)`, holds: "text", folded: null };
  const system = systemColumnOf.get(field);
  return system && { sql: system.name, holds: system.holds, folded: null };
}
