import type { Examination } from "./examination.ts";
import { finding } from "./finding.ts";

/** Whether each event of the log tells of a record that is there. */
export async function examineEvents({ snapshot, tables, report }: Examination): Promise<void> {
  const { connection } = snapshot;
  const [all] = await connection.all("SELECT COUNT(*) AS count FROM event");
  for (const { app } of await connection.all("SELECT DISTINCT app FROM event ORDER BY app")) {
    const known = tables
      .filter((table) => table.app === app)
      .map(({ table }) => `AND NOT EXISTS (SELECT 1 FROM ${table} r WHERE r.id = e.record)`);
    const lost = await connection.all(
      `SELECT record, COUNT(*) AS events FROM event e WHERE app = ? AND record <> '' ${known.join(" ")}
        GROUP BY record ORDER BY record LIMIT 100`,
      [app as string],
    );
    for (const { record, events } of lost)
      report.found(
        finding("events-without-record", {
          app: app as string,
          record: record as string,
          events: events as number,
        }),
      );
  }
  report.looked("events", (all?.["count"] as number | undefined) ?? 0);
}
