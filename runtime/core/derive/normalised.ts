import type { CompiledField } from "../compile/compiled.ts";
import { isEmpty } from "../fields/is-empty.ts";
import { assignRows } from "../fields/table/assign-rows.ts";
import { rowDefaults } from "../fields/table/row-defaults.ts";
import type { Json, JsonObject } from "../json.ts";

/**
 * A given value in the one spelling in which it is stored; undefined is empty. Rows of a table get a `_row` each, those
 * that had none begin with the defaults of the columns that they do not mention, and empty cells go. A value of a wrong
 * shape comes back as it is, for the field's check to refuse.
 */
export function normalised(
  field: CompiledField,
  value: Json | undefined,
  newId: () => string,
): Json | undefined {
  if (value === undefined || isEmpty(value)) return undefined;
  const stored = field.kind.normalise(value, field.schema);
  if (isEmpty(stored)) return undefined;
  const { columns } = field;
  if (columns === null || !Array.isArray(stored)) return stored;
  return assignRows(
    stored.map((row: Json) => normalisedRow(columns, row, newId)),
    newId,
  );
}

function normalisedRow(columns: ReadonlyMap<string, CompiledField>, row: Json, newId: () => string): Json {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
  const given = row as JsonObject;
  const whole = given["_row"] === undefined ? { ...given, ...rowDefaults(columns, given) } : given;
  const cells = Object.entries(whole).flatMap(([name, value]) => {
    const column = columns.get(name);
    const cell = column === undefined ? value : normalised(column, value, newId);
    return cell === undefined ? [] : [[name, cell] as const];
  });
  return Object.fromEntries(cells);
}
