import type { RecordRow } from "../../runtime/contract/generated/contract.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { probabilityOf } from "../../runtime/core/derive/probability-of.ts";
import { readDerived } from "../../runtime/core/derive/read-derived.ts";
import { stallsAt } from "../../runtime/core/derive/stalls-at.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { askedAgain } from "../asked-again.ts";
import type { Projection } from "../policies/projection.ts";
import type { StoredRecord } from "../store/store.ts";

/** What showing records takes: the form, the moment, and what formulas over references read. */
export type Reading = Pick<EngineContext, "app" | "form" | "now" | "surroundings">;

/** A record as its reader may see it, and what `rowBytes` made of it. */
export interface PresentedRow {
  readonly app: CompiledApp;
  readonly seen: Projection;
  readonly row: RecordRow;
  bytes: Buffer | null;
}

const shown = askedAgain<StoredRecord, PresentedRow>();

/**
 * A stored record as its reader may see it. `fields` keeps of its data only these. A title made of fields that
 * the reader may not see is left out for the record's id. Where no formula depends on the moment, a row is the same for
 * everybody who may see as much of it, and one that is shown again and again is made no more.
 */
export function presentRow(
  reading: Reading,
  seen: Projection,
  record: StoredRecord,
  fields: ReadonlySet<string> | null = null,
): PresentedRow {
  const { app, form } = reading;
  const isKept = fields === null && form.volatileFields.size === 0;
  const known = isKept ? shown.get(record) : undefined;
  if (known?.app === app && known.seen === seen) return known;
  const made = { app, seen, row: rowOf(reading, seen, record, fields), bytes: null };
  if (isKept) shown.set(record, made);
  return made;
}

function rowOf(
  reading: Reading,
  seen: Projection,
  record: StoredRecord,
  fields: ReadonlySet<string> | null,
): RecordRow {
  const { app, form } = reading;
  return {
    id: record.id,
    form: record.form,
    app: app.name,
    version: record.version,
    revision: record.revision,
    title: seen.titled(app) ? record.title : record.id,
    pipeline: record.pipeline,
    stage: record.stage,
    stageSince: record.stageSince,
    stallsAt: stallsAt(app, form, record),
    probability: probabilityOf(form, record),
    owner: record.owner,
    score: record.score,
    createdAt: record.createdAt,
    createdBy: record.createdBy,
    updatedAt: record.updatedAt,
    updatedBy: record.updatedBy,
    ...(record.deletedAt !== null && { deletedAt: record.deletedAt }),
    locked: record.approval !== null,
    data: seen.data(readDerived(reading, record), record.stage, fields),
  };
}
