import type { SqlConnection } from "../sql-connection.ts";

/** The last of the next `count` numbers of a serial in a year, from 1. Taken inside a transaction, it comes back if that is undone. */
export async function nextSerial(
  connection: SqlConnection,
  app: string,
  form: string,
  field: string,
  year: number,
  count = 1,
): Promise<number> {
  const [row] = await connection.all(
    `INSERT INTO serial (app, form, field, year, value) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (app, form, field, year) DO UPDATE SET value = serial.value + excluded.value RETURNING value`,
    [app, form, field, year, count],
  );
  return row?.["value"] as number;
}
