import { installationOf } from "../../server/operations/installation.ts";
import { move } from "../../server/operations/move.ts";
import { runSql } from "../support/run-sql.ts";
import { startPostgres } from "../support/start-postgres.ts";
import type { TestClient } from "../support/test-client.ts";
import { fillIndex, type Installation, withProduct, withRecords } from "./demo-installation.ts";

/**
 * An installation like that of `withInstallation` whose data lies on PostgreSQL: made on SQLite, and moved there as the
 * product moves one. What it acknowledges outlives a crash.
 */
export function withInstallationOnPostgres<Prepared>(
  count: number,
  prepare: (admin: TestClient) => Promise<Prepared>,
  use: (installation: Installation, prepared: Prepared) => Promise<void>,
): Promise<void> {
  return withRecords(count, prepare, async (dataDir, prepared) => {
    const server = await startPostgres({ durable: true });
    try {
      await moveInto(server.url, dataDir);
      await withProduct(dataDir, (installation) => use(installation, prepared), server.url);
    } finally {
      await server.stop();
    }
  });
}

/** Moves the data there, with what servers would else do in the background while something is measured. */
export async function moveInto(url: string, dataDir: string): Promise<void> {
  const moved = await move(installationOf({ dataDir, databaseUrl: url }));
  if (!moved.ok) throw new Error(JSON.stringify(moved));
  await fillIndex(dataDir, url);
  await runSql({ url }, ["VACUUM ANALYZE"]);
}
