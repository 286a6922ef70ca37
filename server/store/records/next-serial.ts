import type { SqlConnection } from "../sql-connection.ts";

/** The last number of a serial that was taken in a year; 0 before the first. */
export async function lastSerial(
  connection: SqlConnection,
  app: string,
  form: string,
  field: string,
  year: number,
): Promise<number> {
  const [row] = await connection.all(
    "SELECT value FROM serial WHERE app = ? AND form = ? AND field = ? AND year = ?",
    [app, form, field, year],
  );
  return (row?.["value"] as number | undefined) ?? 0;
}

/** Sees to it that no number of a serial in a year is drawn again up to this one. */
export async function noteSerial(
  connection: SqlConnection,
  app: string,
  form: string,
  field: string,
  year: number,
  last: number,
): Promise<void> {
  await connection.run(
    `INSERT INTO serial (app, form, field, year, value) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (app, form, field, year) DO UPDATE SET value = max(serial.value, excluded.value)`,
    [app, form, field, year, last],
  );
}

/**
 * The last of the next `count` numbers of a serial in a year, from 1. Taken inside a transaction, it comes back if that is
 * undone. `also` is SQL that is evaluated along.
 */
export async function nextSerial(
  connection: SqlConnection,
  app: string,
  form: string,
  field: string,
  year: number,
  count = 1,
  also = "NULL",
): Promise<number> {
  const [row] = await connection.all(
    `INSERT INTO serial (app, form, field, year, value) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (app, form, field, year) DO UPDATE SET value = serial.value + excluded.value
     RETURNING value, ${also} AS also`,
    [app, form, field, year, count],
  );
  return row?.["value"] as number;
}
