import { chmod, open } from "node:fs/promises";

const ours = 0o600;

/**
 * Makes the database file readable for this user only, and with it what SQLite keeps beside it, which takes its mode.
 * The file is made where there is none: an empty one is an empty database.
 */
export async function keepPrivate(file: string): Promise<void> {
  const handle = await open(file, "a", ours);
  await handle.close();
  await chmod(file, ours);
  for (const beside of ["-wal", "-shm"]) {
    await chmod(file + beside, ours).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  }
}
