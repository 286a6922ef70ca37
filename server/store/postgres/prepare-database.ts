import type { Sequelize } from "sequelize";
import { migrate } from "../migrations/migrate.ts";
import { lockKey } from "./advisory-locks.ts";
import type { ConnectionPool } from "./connection-pool.ts";
import type { PostgresConnection } from "./postgres-connection.ts";
import { UnfitDatabase } from "./unfit-database.ts";

const oldest = 130_000;

/**
 * Brings the database up to date, once also where several processes start together. Throws `UnfitDatabase` where it cannot
 * hold what is to be kept, and an error where a newer version of the program made it.
 */
export async function prepareDatabase(
  pool: ConnectionPool,
  sequelizeOn: (connection: PostgresConnection) => Sequelize,
): Promise<void> {
  await pool.lend(async (connection) => {
    const [row] = await connection.all(
      "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
    );
    if (Number(row?.["version"]) < oldest) throw new UnfitDatabase("the server is older than PostgreSQL 13");
    if (row?.["encoding"] !== "UTF8")
      throw new UnfitDatabase(`the database has the encoding ${String(row?.["encoding"])}, not UTF8`);
    await connection.raw(
      `BEGIN; SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock(${lockKey("system", "")})`,
    );
    try {
      await migrate(sequelizeOn(connection));
      await connection.raw("COMMIT");
    } catch (error) {
      await connection.raw("ROLLBACK");
      throw error;
    }
  });
}
