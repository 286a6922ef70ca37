import type { FindingParams } from "../../operations/finding.ts";
import type { Manifest } from "../../operations/manifest.ts";

/** How much a backup holds, in numbers to be told. */
export function toldSize({ tables, files, database }: Manifest): FindingParams {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return {
    rows: Object.values(tables).reduce((sum, count) => sum + count, 0),
    tables: Object.keys(tables).length,
    // The database is one of them, and told apart.
    files: files.length - 1,
    megabytes: Math.ceil(bytes / 1024 ** 2),
    database,
  };
}
