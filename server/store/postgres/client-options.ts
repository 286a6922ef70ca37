import type { ClientConfig, CustomTypesConfig } from "pg";
import pg from "pg";

const [int8, numeric] = [20, 1700];

const parserOf = pg.types.getTypeParser as (
  oid: number,
  format?: "text" | "binary",
) => (text: string) => unknown;

/** Numbers are numbers: what is counted is exact up to 2^53, as everywhere. */
const types: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === int8 || oid === numeric ? Number : parserOf(oid, format),
};

/** How each connection to this database is made. */
export function clientOptions(url: string): ClientConfig {
  return {
    connectionString: url,
    fallback_application_name: "pipewright",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // What is asked for at once goes in one way, and is done in its order.
    pipeline: true,
    types,
  };
}

/**
 * What holds on every connection, whatever the database's own settings are: an acknowledged write is on the disk, and
 * nobody waits for others without end. What is asked never runs long enough to earn back that its plan is compiled, which
 * takes a third of a second for a table of a million.
 */
export const connectionSettings = `
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local');
  SET default_transaction_isolation = 'read committed';
  SET jit = off;
  SET lock_timeout = '10s';
  SET idle_in_transaction_session_timeout = '5min'`;

/** The same where one statement may take no longer than so many milliseconds. */
export const limitedSettings = (limit: number): string =>
  `${connectionSettings}; SET statement_timeout = ${String(limit)}`;
