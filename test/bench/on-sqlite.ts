import type { Database } from "./database.ts";
import { fillIndex } from "./fill-index.ts";
import { sampleInstallation } from "./samples/sample-installation.ts";
import { withCopiedFolder } from "./with-copied-folder.ts";

/** Samples in the file of a data folder. */
export const onSqlite: Database = {
  unindexed: async (count, use) =>
    withCopiedFolder(await sampleInstallation(count), (dataDir) => use({ dataDir, databaseUrl: null })),
  indexed: (count, use) =>
    onSqlite.unindexed(count, async (place) => {
      await fillIndex(place);
      await use(place);
    }),
};
