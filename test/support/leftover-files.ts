import { copyFile, mkdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { sqlite3Driver } from "../../server/store/sqlite/sqlite3-driver.ts";
import type { SqlDriver } from "../../server/store/sqlite/sql-driver.ts";

/** What a process that is killed leaves on the disk, at each statement that it had begun to write. */
export interface LeftoverFiles {
  readonly driver: SqlDriver;
  /** From now on, keeps the files as they are before each statement of the writer. */
  keep(): void;
  /** How many are kept. */
  soFar(): number;
  /** Keeps no more; the database files that were kept, in order, each in a folder of its own. */
  kept(): readonly string[];
}

/**
 * A driver that keeps copies of the database and its log between two statements. `kill -9` takes nothing from a file
 * that was written, so whoever opens a copy finds what the next process would; the index of the log is made anew.
 */
export function leftoverFiles(folder: string): LeftoverFiles {
  const files: string[] = [];
  let keeping = false;

  async function copy(file: string): Promise<void> {
    const to = join(folder, String(files.length), basename(file));
    await mkdir(join(folder, String(files.length)), { recursive: true });
    await copyFile(file, to);
    const log = `${file}-wal`;
    if ((await stat(log).catch(() => null)) !== null) await copyFile(log, `${to}-wal`);
    files.push(to);
  }

  return {
    keep: () => void (keeping = true),
    soFar: () => files.length,
    kept: () => {
      keeping = false;
      return files;
    },
    driver: {
      async open(file, mode) {
        const connection = await sqlite3Driver.open(file, mode);
        if (mode === "read") return connection;
        return {
          async all(sql, values) {
            if (keeping) await copy(file);
            return connection.all(sql, values);
          },
          async run(sql, values) {
            if (keeping) await copy(file);
            return connection.run(sql, values);
          },
          interrupt: () => connection.interrupt(),
          close: () => connection.close(),
        };
      },
    },
  };
}
