import { gathering } from "../gathering.ts";
import type { SqlConnection } from "../sql-connection.ts";

const key = "store:system";

/**
 * A snapshot names every transaction whose writing is seen: while it stays the same, so does all that can be read. What
 * people and apps are changes less often, and has a number of its own.
 */
const moment = `SELECT pg_current_snapshot()::text AS snapshot,
  (SELECT value FROM setting WHERE key = '${key}') AS system`;

/** Counts that people, apps and what belongs to them may have changed, in the transaction that did it. */
export async function countSystem(connection: SqlConnection): Promise<void> {
  await connection.run(
    `INSERT INTO setting (key, value) VALUES ('${key}', '1')
     ON CONFLICT (key) DO UPDATE SET value = (setting.value::bigint + 1)::text`,
  );
}

interface Changed {
  /** Anything may have been written. */
  anything(): void;
  /** People, apps and what belongs to them may be others. */
  system(): void;
}

/**
 * Looks whether any process has written since the last look, and tells of it before it is done: what was read after the
 * last change that it told of is what would be read now.
 */
export function asOfNow(connection: SqlConnection, changed: Changed): () => Promise<void> {
  let last: { readonly snapshot: unknown; readonly system: unknown } | null = null;
  async function look(): Promise<void> {
    const [row] = await connection.all(moment);
    const now = { snapshot: row?.["snapshot"], system: row?.["system"] ?? null };
    if (now.snapshot !== last?.snapshot) changed.anything();
    if (now.system !== last?.system) changed.system();
    last = now;
  }
  const looks = gathering<void, void>(
    async (asked) => {
      await look();
      return asked;
    },
    { places: 1 },
  );
  return () => looks.ask();
}
