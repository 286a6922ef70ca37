import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import { committed, unchanged } from "./committed.ts";
import type { Outcome } from "./outcome.ts";
import { refusedFor } from "./refused.ts";
import { settle } from "./settle.ts";

/** Hands the record over; that the new owner exists and may have it is the caller's affair. */
export function changeOwner(context: EngineContext, record: EngineRecord, owner: string | null): Outcome {
  if (record.approval !== null) return refusedFor("conflict", "locked");
  if (record.owner === owner) return unchanged(record);
  const after = settle(context, { ...record, owner });
  return committed(context, record, after, [{ type: "owner-changed", from: record.owner, to: owner }]);
}
