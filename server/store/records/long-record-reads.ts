import type { Asking, LongReads } from "../long-reads.ts";
import type { RecordReads } from "../store.ts";
import type { RecordContext } from "./record-context.ts";
import { recordReads } from "./record-reads.ts";

type LongRecordReads = Pick<
  RecordReads,
  "list" | "count" | "aggregate" | "sharing" | "scan" | "retiredOwners"
>;

/** Reading many records, which may take long: each for whoever asks, until nobody waits for it. */
export function longRecordReads(
  context: Omit<RecordContext, "connection">,
  readings: LongReads,
): LongRecordReads {
  const readsFor = (asking?: Asking): RecordReads =>
    recordReads({ ...context, connection: readings(asking) });
  const { sharing, scan, retiredOwners } = readsFor();
  return {
    list: (query) => readsFor(query).list(query),
    count: (query) => readsFor(query).count(query),
    aggregate: (query) => readsFor(query).aggregate(query),
    sharing,
    scan,
    retiredOwners,
  };
}
