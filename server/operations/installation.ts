import { join } from "node:path";
import type { Config } from "../config.ts";
import type { StoreLocation } from "../store/store.ts";

/** What `DATA_DIR` and `DATABASE_URL` name: one installation, whether or not a server runs on it. */
export interface Installation {
  readonly dataDir: string;
  readonly location: StoreLocation;
}

/** The name of the database in `DATA_DIR`. */
export const databaseFile = "pipewright.sqlite";
/** What a running server holds. */
export const lockFile = "in-use.lock";
/** The folder of uploads. */
export const vaultFolder = "files";
/** Where a restore puts everything together: as long as it is there, the installation is not whole. */
export const restoringFolder = "restoring";

/** The installation of this configuration. */
export function installationOf({
  dataDir,
  databaseUrl,
}: Pick<Config, "dataDir" | "databaseUrl">): Installation {
  const location = databaseUrl === null ? { file: join(dataDir, databaseFile) } : { url: databaseUrl };
  return { dataDir, location };
}
