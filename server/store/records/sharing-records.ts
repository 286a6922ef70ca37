import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { SharingRecords } from "../store.ts";
import { formTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";

/** The records of a form that share their value of a field with another one, those in the trash aside. */
export async function sharingRecords(
  { connection, layout }: Pick<RecordContext, "connection" | "layout">,
  app: CompiledApp,
  name: string,
  field: string,
  limit: number,
): Promise<SharingRecords> {
  const form = app.forms.get(name);
  if (form === undefined) throw new Error(`no form ${name} in ${app.name}`);
  const { table, fields } = formTable(layout(), app.name, form);
  const column = fields.get(field)?.column;
  if (column === undefined) return { owners: [], ids: [] };
  const shared = `SELECT ${column} FROM ${table} WHERE deleted_at IS NULL AND ${column} IS NOT NULL
    GROUP BY ${column} HAVING COUNT(*) > 1`;
  const from = `FROM ${table} WHERE deleted_at IS NULL AND ${column} IN (${shared})`;
  const owners = await connection.all(`SELECT owner, COUNT(*) AS count ${from} GROUP BY owner`, []);
  if (owners.length === 0) return { owners: [], ids: [] };
  const ids = await connection.all(`SELECT id ${from} ORDER BY ${column}, id LIMIT ?`, [limit]);
  return {
    owners: owners
      .map(({ owner, count }) => ({ owner: owner as string | null, count: count as number }))
      .sort((a, b) => b.count - a.count),
    ids: ids.map(({ id }) => id as string),
  };
}
