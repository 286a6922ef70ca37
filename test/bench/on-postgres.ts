import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { installationOf } from "../../server/operations/installation.ts";
import { move, movedFile } from "../../server/operations/move.ts";
import { copyOfDatabase } from "../support/copy-of-database.ts";
import type { Database, Place } from "./database.ts";
import { fillIndex } from "./fill-index.ts";
import { onceEach } from "./once-each.ts";
import { lastingFolder } from "./samples/lasting-folder.ts";
import { sampleInstallation } from "./samples/sample-installation.ts";
import { settle } from "./settle.ts";
import { sharedPostgres } from "./shared-postgres.ts";
import { withCopiedDatabase } from "./with-copied-database.ts";
import { withCopiedFolder } from "./with-copied-folder.ts";

interface PlaceOnPostgres extends Place {
  readonly databaseUrl: string;
}

/** Samples in a database of PostgreSQL, moved there as the product moves an installation. What is acknowledged is durable. */
export const onPostgres = {
  unindexed: async (count, use) => lend(await moved(count), use),
  indexed: async (count, use) => lend(await indexed(count), use),
} satisfies Database<PlaceOnPostgres>;

/** Moving and indexing a million takes minutes, so each is done once, and what came of it copied. */
const moved = onceEach(async (count): Promise<PlaceOnPostgres> => {
  const dataDir = await lastingFolder();
  await cp(await sampleInstallation(count), dataDir, { recursive: true });
  const empty = new URL("/template0", (await sharedPostgres()).url).href;
  const place = { dataDir, databaseUrl: await copyOfDatabase(empty, `moved_${String(count)}`) };
  const outcome = await move(installationOf(place));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  await rm(join(dataDir, movedFile));
  await settle(place);
  return place;
});

const indexed = onceEach(async (count): Promise<PlaceOnPostgres> => {
  const { dataDir, databaseUrl } = await moved(count);
  const place = { dataDir, databaseUrl: await copyOfDatabase(databaseUrl, `indexed_${String(count)}`) };
  await fillIndex(place);
  return place;
});

function lend(sample: PlaceOnPostgres, use: (place: PlaceOnPostgres) => Promise<void>): Promise<void> {
  return withCopiedFolder(sample.dataDir, (dataDir) =>
    withCopiedDatabase(sample.databaseUrl, async (databaseUrl) => {
      await settle({ dataDir, databaseUrl });
      await use({ dataDir, databaseUrl });
    }),
  );
}
