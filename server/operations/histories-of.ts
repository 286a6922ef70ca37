import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import type { Snapshot } from "../store/snapshot.ts";
import type { SqlRow } from "../store/sql-connection.ts";
import { retired } from "../store/storage/retired.ts";

/** What the events of a record say that it must be. */
export interface History {
  /** How often it was created, which is once. */
  readonly beginnings: number;
  readonly revisions: number;
  readonly stage: string | null;
  readonly trashed: boolean;
}

/** Which events tell of a change that makes a revision; the others tell what came of it or beside it. */
const makesRevision: { readonly [type in EngineEvent["type"]]: boolean } = {
  created: true,
  updated: true,
  moved: true,
  migrated: true,
  scored: false,
  "owner-changed": true,
  ticked: true,
  "approval-started": true,
  "approval-decided": true,
  commented: false,
  "file-added": false,
  deleted: true,
  restored: true,
};

const told = `CASE WHEN type IN ('created', 'moved', 'migrated', 'approval-decided') THEN body END AS body`;

/** The histories of records of an app, by record; what a new version changed may still be on its way into the log. */
export async function historiesOf(
  { connection, dialect }: Snapshot,
  app: string,
  records: readonly string[],
): Promise<ReadonlyMap<string, History>> {
  if (records.length === 0) return new Map();
  const ids = JSON.stringify(records);
  const events = await connection.all(
    `SELECT 0 AS late, id, record, type, at, actor, ${told} FROM event WHERE app = ? AND ${dialect.isOneOf("record")}
      UNION ALL
      SELECT 1 AS late, id, record, type, at, actor, ${told} FROM prepared_event
        WHERE app = ? AND ${dialect.isOneOf("record")}
          AND "table" IN (SELECT id FROM record_table WHERE retired <> ${String(retired.preparing)})
      ORDER BY late, id`,
    [app, ids, app, ids],
  );
  const ofRecord = new Map<string, SqlRow[]>();
  for (const event of events) {
    const record = event["record"] as string;
    const list = ofRecord.get(record) ?? [];
    list.push(event);
    ofRecord.set(record, list);
  }
  return new Map([...ofRecord].map(([record, list]) => [record, historyOf(list)]));
}

function historyOf(events: readonly SqlRow[]): History {
  let [beginnings, revisions, trashed] = [0, 0, false];
  let stage: string | null = null;
  let before: SqlRow | undefined;
  for (const event of events) {
    const type = event["type"] as EngineEvent["type"];
    const body = bodyOf(event);
    if (type === "created") beginnings += 1;
    // The last approval and the move that it allows are one change.
    if (makesRevision[type] && !(type === "moved" && isConsentTo(before, event))) revisions += 1;
    if (type === "created") stage = textOf(body["stage"]);
    if (type === "moved" || type === "migrated") stage = textOf(body["to"]);
    if (type === "deleted") trashed = true;
    if (type === "restored") trashed = false;
    before = event;
  }
  return { beginnings, revisions, stage, trashed };
}

function isConsentTo(before: SqlRow | undefined, moved: SqlRow): boolean {
  return (
    before?.["type"] === "approval-decided" &&
    bodyOf(before)["decision"] === "approve" &&
    before["at"] === moved["at"] &&
    before["actor"] === moved["actor"]
  );
}

function bodyOf({ body }: SqlRow): { readonly [name: string]: unknown } {
  try {
    const read: unknown = JSON.parse(String(body ?? "{}"));
    return isObject(read) ? read : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
