import type { CompiledField } from "../../../runtime/core/compile/compiled.ts";
import { isEmpty } from "../../../runtime/core/fields/is-empty.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { FieldColumn } from "../records/layout.ts";
import { foldedText, storageOf } from "../records/storage-of.ts";
import type { SqlConnection } from "../sql-connection.ts";
import { eachRow } from "./each-row.ts";

/** A field's column, and the field as it was when the column was made. */
export interface Place {
  readonly field: CompiledField;
  readonly column: FieldColumn;
}

/**
 * Brings the values of a field whose storage changed into its new column. A value that the new kind refuses stays
 * behind in the old column, which nobody reads any more.
 */
export async function carryOver(
  connection: SqlConnection,
  table: string,
  from: Place,
  to: Place,
): Promise<void> {
  const { name, folded } = to.column;
  const set = folded === null ? `${name} = ?` : `${name} = ?, ${folded} = ?`;
  const select = `SELECT id, ${from.column.name} AS value FROM ${table}`;
  await eachRow(connection, select, `${from.column.name} IS NOT NULL`, async (row) => {
    const stored = storageOf(from.field).decode(row["value"] as string | number, from.field.schema);
    const value = accepted(to.field, stored);
    if (value === undefined) return;
    const copy = folded === null ? [] : [foldedText(to.field, value)];
    await connection.run(`UPDATE ${table} SET ${set} WHERE id = ?`, [
      storageOf(to.field).encode(value, to.field.schema),
      ...copy,
      row["id"] as string,
    ]);
  });
}

/** The value as the field accepts it: as it is, as text, or as the number that the text spells. */
function accepted(field: CompiledField, value: Json): Json | undefined {
  return spellings(value)
    .map((one) => field.kind.normalise(one, field.schema))
    .find((one) => !isEmpty(one) && field.check(one, "").length === 0);
}

function spellings(value: Json): readonly Json[] {
  if (typeof value === "number" || typeof value === "boolean") return [value, String(value)];
  if (typeof value !== "string") return [value];
  const number = value.trim() === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? [value, number, [value]] : [value, [value]];
}
