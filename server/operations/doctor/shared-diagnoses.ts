import { migrationNames } from "../../store/migrations/migrate.ts";
import type { Snapshot } from "../../store/snapshot.ts";
import { retired } from "../../store/storage/retired.ts";
import { migrationsIn } from "../read-snapshot.ts";
import { attention, fault, ok, type Diagnosis } from "./diagnosis.ts";

/** Whether the database is of this program: older ones are brought up to date by the next start, newer ones are not. */
export async function migrationDiagnosis(snapshot: Snapshot): Promise<Diagnosis> {
  const seen = await migrationsIn(snapshot);
  const newer = seen.filter((name) => !migrationNames.includes(name));
  if (newer.length > 0) return fault("migrations-newer", { migrations: newer.join(", ") });
  const pending = migrationNames.filter((name) => !seen.includes(name));
  return pending.length > 0
    ? attention("migrations-pending", { count: pending.length, migrations: pending.join(", ") })
    : ok("migrations", { count: seen.length });
}

/** What publishing has left: tables that were prepared for a version, and those that no version reads any more. */
export async function leftoverDiagnosis({ connection }: Snapshot): Promise<Diagnosis> {
  const [row] = await connection.all("SELECT COUNT(*) AS count FROM record_table WHERE retired IN (?, ?)", [
    retired.preparing,
    retired.leftover,
  ]);
  const [events] = await connection.all("SELECT COUNT(*) AS count FROM prepared_event");
  const [tables, told] = [Number(row?.["count"] ?? 0), Number(events?.["count"] ?? 0)];
  return tables + told > 0 ? attention("leftovers-some", { tables, events: told }) : ok("leftovers");
}
