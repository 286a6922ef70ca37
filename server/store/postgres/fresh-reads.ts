import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { RecordReads } from "../store.ts";
import type { LayoutKeeper } from "./layout-keeper.ts";
import { sqlState } from "./outage.ts";

/** Tables and columns of which only an older layout knows, and a statement whose preparation failed for that. */
const gone: ReadonlySet<string | undefined> = new Set(["42P01", "42703", "26000"]);

/**
 * Readings by the layout that belongs to the version which asks: where another process has published meanwhile, the layout
 * is read again first, or once a table is found to be gone.
 */
export function freshReads(layouts: LayoutKeeper, reads: RecordReads): RecordReads {
  async function fresh<T>(app: CompiledApp, read: () => Promise<T>): Promise<T> {
    const [known] = layouts.current().get(app.name)?.values() ?? [];
    if ((known?.version ?? 0) < app.version) await layouts.refresh();
    try {
      return await read();
    } catch (error) {
      if (!gone.has(sqlState(error))) throw error;
      await layouts.refresh();
      return read();
    }
  }
  const { get, getMany, titles, rollups, referring, ids, scan, list, count, aggregate } = reads;
  return {
    ...reads,
    get: (app, ...rest) => fresh(app, () => get(app, ...rest)),
    getMany: (app, ...rest) => fresh(app, () => getMany(app, ...rest)),
    titles: (app, ...rest) => fresh(app, () => titles(app, ...rest)),
    rollups: (app, ...rest) => fresh(app, () => rollups(app, ...rest)),
    referring: (app, ...rest) => fresh(app, () => referring(app, ...rest)),
    ids: (app, ...rest) => fresh(app, () => ids(app, ...rest)),
    scan: (app, ...rest) => fresh(app, () => scan(app, ...rest)),
    list: (query) => fresh(query.app, () => list(query)),
    count: (query) => fresh(query.app, () => count(query)),
    aggregate: (query) => fresh(query.app, () => aggregate(query)),
  };
}
