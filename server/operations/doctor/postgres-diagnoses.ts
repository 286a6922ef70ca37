import type { Snapshot } from "../../store/snapshot.ts";
import { readProgramVersion } from "../../store/postgres/client-program.ts";
import { attention, fault, ok, type Diagnosis } from "./diagnosis.ts";

/** Seconds that the clocks of the database and of this program may be apart. */
const apart = 5;

/** The database of `DATABASE_URL`: its version, settings, clock, who else works with it, and the programs for a backup. */
export async function postgresDiagnoses({ connection }: Snapshot): Promise<readonly Diagnosis[]> {
  const [row] = await connection.all(`SELECT current_setting('server_version') AS version,
      current_setting('server_version_num')::int AS number, current_setting('server_encoding') AS encoding,
      current_setting('synchronous_commit') AS synchronous, current_setting('fsync') AS fsync,
      current_setting('full_page_writes') AS pages, pg_database_size(current_database()) AS size,
      EXTRACT(EPOCH FROM clock_timestamp())::float8 AS now`);
  const clock = Date.now() / 1000;
  const text = (name: string) => String(row?.[name]);
  const [version, encoding] = [text("version"), text("encoding")];
  const fit = Number(row?.["number"]) >= 130_000 && encoding === "UTF8";
  const settings = { synchronous: text("synchronous"), fsync: text("fsync"), pages: text("pages") };
  const seconds = Math.round(Math.abs(Number(row?.["now"]) - clock) * 10) / 10;
  const megabytes = Math.ceil(Number(row?.["size"]) / 1024 ** 2);
  return [
    fit
      ? ok("database", { kind: `PostgreSQL (${encoding})`, version, megabytes })
      : fault("database-unfit", { version, encoding }),
    // Pipewright asks for synchronous commits on its own connections, whatever the setting is.
    settings.fsync === "on" && settings.pages === "on"
      ? ok("durable", settings)
      : attention("not-durable", settings),
    seconds > apart ? attention("clock-differs", { seconds }) : ok("clock", { seconds }),
    await programsDiagnosis(Math.floor(Number(row?.["number"]) / 10_000)),
  ];
}

/** Whether servers work with the database: each has several connections. */
export async function postgresServers({ connection }: Snapshot): Promise<Diagnosis> {
  const [row] = await connection.all(`SELECT COUNT(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'pipewright' AND pid <> pg_backend_pid()`);
  const connections = Number(row?.["count"] ?? 0);
  return connections > 0 ? ok("connections", { connections }) : ok("server-none");
}

async function programsDiagnosis(server: number): Promise<Diagnosis> {
  const version = await readProgramVersion("pg_dump");
  if (version === null) return attention("programs-missing", { version: "–", server });
  const old = Number.parseInt(version, 10) < server;
  return old ? attention("programs-missing", { version, server }) : ok("programs", { version });
}
