import type { SqlRow } from "../sql-connection.ts";
import type { AggregateGroup, AggregateQuery } from "../aggregate-query.ts";
import { columnOf } from "./column-of.ts";
import { decodeValue } from "./decode-value.ts";
import { formTable, type FormTable } from "./form-table.ts";
import { exactSum, measure, type Measure } from "./measure.ts";
import type { RecordContext } from "./record-context.ts";
import { selectSought } from "../search/candidates.ts";

/** Measures over the records that a query wants, group by group; records with an empty group field have the key null. */
export async function aggregateRecords(
  context: RecordContext,
  query: AggregateQuery,
): Promise<readonly AggregateGroup[]> {
  const form = query.app.forms.get(query.form);
  if (form === undefined) throw new Error(`no form ${query.form} in ${query.app.name}`);
  const table = formTable(context.layout(), query.app.name, form);
  try {
    return await read(context, table, query, exactSum);
  } catch (error) {
    if (!context.dialect.isOverflow(error)) throw error;
    return read(context, table, query, context.dialect.total);
  }
}

async function read(
  context: RecordContext,
  table: FormTable,
  query: AggregateQuery,
  total: (column: string) => string,
): Promise<readonly AggregateGroup[]> {
  const keys = query.group.map((field) => {
    const column = columnOf(table, field);
    if (column === undefined) throw new Error(`nothing to group by in ${field}`);
    return { field, sql: column.holds === "boolean" ? `COALESCE(${column.sql}, 0)` : column.sql };
  });
  const measures = query.measures.map(({ aggregate, field }, index) =>
    measure(table, aggregate, field, `measure_${index}`, total),
  );
  const columns = [
    ...keys.map(({ sql }, index) => `${sql} AS key_${index}`),
    ...measures.flatMap(({ select }) =>
      Object.entries(select).map(([column, value]) => `${value} AS ${column}`),
    ),
  ];
  const groups = keys.map((_, index) => `key_${index}`);
  const order = groups.map((key) => `${key} NULLS FIRST`);
  const living = { ...query, search: query.search ?? null, trashed: false };
  const { sql, values } = selectSought(columns.join(", "), context, table, living);
  const rows = await context.connection.all(
    groups.length === 0 ? sql : `${sql} GROUP BY ${groups.join(", ")} ORDER BY ${order.join(", ")}`,
    values,
  );
  return rows.map((row) => toGroup(table, row, keys, measures));
}

function toGroup(
  table: FormTable,
  row: SqlRow,
  keys: readonly { readonly field: string }[],
  measures: readonly Measure[],
): AggregateGroup {
  return {
    key: keys.map(({ field }, index) => decodeValue(table, field, row[`key_${index}`] ?? null)),
    values: measures.map((one) => one.read(row) as number | string | null),
  };
}
