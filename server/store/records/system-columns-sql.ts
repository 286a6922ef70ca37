import type { Dialect } from "./dialect.ts";
import { systemColumns } from "./system-columns.ts";

/** The columns that every record table has, as a table is made with them. */
export function systemColumnsSql({ columnType }: Pick<Dialect, "columnType">): readonly string[] {
  return systemColumns.map(
    ({ name, holds, required }) =>
      `${name} ${columnType(holds)}${required ? " NOT NULL" : ""}${name === "id" ? " PRIMARY KEY" : ""}`,
  );
}
