import type { CompiledField, CompiledForm } from "./compiled.ts";

/** How a column of a table is called among the references of a form. */
export const columnReference = (table: string, column: string): string => `${table}/${column}`;

/** The field that a form knows as this reference: its own, or for `table/column` a column of one of its tables. */
export function referenceAt(
  { fields }: Pick<CompiledForm, "fields">,
  reference: string,
): CompiledField | undefined {
  const [name = "", column] = reference.split("/");
  const field = fields.get(name);
  return column === undefined ? field : field?.columns?.get(column);
}
