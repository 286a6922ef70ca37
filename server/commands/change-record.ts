import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { EngineRecord, RecordData } from "../../runtime/core/record.ts";
import type { Outcome } from "../../runtime/core/transition/outcome.ts";
import type { Place } from "../engine/engine-context.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import { aroundChange } from "./around-change.ts";
import { commitOutcome } from "./commit-outcome.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import type { Written } from "./written.ts";

/** The record that is to change, as it was just read, or only which one it is. */
export type RecordFound = StoredRecord | { readonly id: string };

/** A change of one record by a pure step of the engine. */
export interface RecordStep {
  readonly found: RecordFound;
  /** The revision that the client has read; null where it does not mind. */
  readonly expected: number | null;
  /** What is written into its fields. */
  readonly patch?: RecordData;
  step(context: EngineContext, record: EngineRecord, patch: RecordData): Outcome;
}

const attempts = 5;

/**
 * Reads the record, lets the step decide and writes, all on one reading: where somebody wrote in between it is read and
 * decided again, as long as the client's revision still holds. Refused with everything that is wrong at once.
 */
export async function changeRecord(
  services: Services,
  place: Place,
  change: RecordStep,
): Promise<Result<Written>> {
  const { app, form } = place;
  const { found } = change;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const record =
      attempt === 0 && "seq" in found ? found : await services.store.records.get(app, form.name, found.id);
    if (record === undefined || record.deletedAt !== null) return refuse("not-found", "not-found");
    if (change.expected !== null && record.revision !== change.expected) return refuse("stale", "stale");
    const { id, data: held } = record;
    const sent = change.patch ?? {};
    const { context, patch, lost } = await aroundChange(services, place, { id, held, sent });
    const outcome = change.step(context, record, patch);
    if (!outcome.ok) {
      const refused = refusedOutcome(outcome);
      return refused.reason === "invalid"
        ? { ...refused, problems: [...lost, ...refused.problems] }
        : refused;
    }
    if (lost.length > 0) return { ok: false, reason: "invalid", problems: lost };
    const written = await commitOutcome(services, context, record, outcome);
    if (written !== "stale") return written;
  }
  return change.expected === null
    ? { ...refuse("unavailable", "busy"), retryAfter: 1 }
    : refuse("stale", "stale");
}
