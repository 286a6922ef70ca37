import { setTimeout as pause } from "node:timers/promises";
import { eventsAfter } from "../records/event-log.ts";
import type { SqlConnection } from "../sql-connection.ts";
import type { RecordReads, StoredEvent } from "../store.ts";

/** How long whoever asks for the newest event waits for commits that were under way, in milliseconds. */
const patience = 1_000;

/**
 * The log for those who follow it by the ids of events. Commits that run beside each other become visible in any order, so
 * an id may be missing that comes yet: events behind it are given out only once every transaction that could bring it has
 * ended. `later` is called where something was kept back.
 */
export function followedEvents(
  reader: SqlConnection,
  later: () => void,
): Pick<RecordReads, "eventsAfter" | "lastEvent"> {
  /** Up to here nothing is missing that could still come. */
  let settled = 0;
  /** Once no transaction from before `end` runs, that is so up to `last`. */
  let mark: { readonly last: number; readonly end: bigint } | null = null;

  async function look(): Promise<number> {
    // The ids first: whoever took one of them is in what is read next, or has ended.
    const [given] = await reader.all(
      "SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS last FROM event_id_seq",
    );
    const last = Number(given?.["last"] ?? 0);
    const [running] = await reader.all(
      `SELECT pg_snapshot_xmin(now)::text AS start, pg_snapshot_xmax(now)::text AS "end"
        FROM (SELECT pg_current_snapshot() AS now) AS snapshot`,
    );
    const start = BigInt(String(running?.["start"]));
    const end = BigInt(String(running?.["end"]));
    if (start === end) settled = Math.max(settled, last);
    if (mark !== null && start >= mark.end) {
      settled = Math.max(settled, mark.last);
      mark = null;
    }
    if (start !== end) mark ??= { last, end };
    return last;
  }

  /** Those of the events behind `after` before which no id is missing. */
  function whole(events: readonly StoredEvent[], after: number): readonly StoredEvent[] {
    let next = Math.max(after, settled) + 1;
    const cut = events.findIndex(({ id }) => {
      if (id <= settled) return false;
      const missing = id !== next;
      next = id + 1;
      return missing;
    });
    return cut === -1 ? events : events.slice(0, cut);
  }

  return {
    async eventsAfter(after, limit) {
      for (;;) {
        const before = settled;
        const events = await eventsAfter(reader, after, limit);
        const given = settled === before ? whole(events, after) : [];
        if (settled === before && given.length === events.length) return given;
        await look();
        // What was not to be seen a moment ago may be before what is settled now.
        if (settled !== before) continue;
        if (given.length === 0 || given.length < events.length) later();
        return given;
      }
    },
    async lastEvent() {
      const until = Date.now() + patience;
      const last = await look();
      while (settled < last && Date.now() < until) {
        await pause(5);
        await look();
      }
      const [row] = await reader.all("SELECT MAX(id) AS last FROM event WHERE id <= ?", [settled]);
      return (row?.["last"] as number | null | undefined) ?? 0;
    },
  };
}
