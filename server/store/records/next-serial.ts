import type { SqlConnection } from "../sql-connection.ts";

/** The next number of a serial in a year, from 1. Taken inside a transaction, it comes back if that is undone. */
export async function nextSerial(
  connection: SqlConnection,
  app: string,
  form: string,
  field: string,
  year: number,
): Promise<number> {
  const [row] = await connection.all(
    `INSERT INTO serial (app, form, field, year, value) VALUES (?, ?, ?, ?, 1)
     ON CONFLICT (app, form, field, year) DO UPDATE SET value = serial.value + 1 RETURNING value`,
    [app, form, field, year],
  );
  return row?.["value"] as number;
}
