import type { CompiledApp, CompiledForm } from "../compile/compiled.ts";
import type { Json } from "../json.ts";
import type { EngineRecord } from "../record.ts";
import { stageOf } from "./pipeline-of.ts";
import { probabilityOf } from "./probability-of.ts";
import { stallsAt } from "./stalls-at.ts";

type SystemFact = (record: EngineRecord, form: CompiledForm, app: CompiledApp) => Json | undefined;

/** What each system field says of a record; null and undefined are empty. */
export const systemFacts: ReadonlyMap<string, SystemFact> = new Map<string, SystemFact>([
  ["_id", (record) => record.id],
  ["_form", (record) => record.form],
  ["_pipeline", (record) => record.pipeline],
  ["_stage", (record) => record.stage],
  ["_stageKind", (record, form) => stageOf(form, record)?.kind],
  ["_stageSince", (record) => record.stageSince],
  ["_stallsAt", (record, form, app) => stallsAt(app, form, record)],
  ["_probability", (record, form) => probabilityOf(form, record)],
  ["_owner", (record) => record.owner],
  ["_score", (record) => record.score?.total],
  ["_grade", (record) => record.score?.grade],
  ["_createdAt", (record) => record.createdAt],
  ["_createdBy", (record) => record.createdBy],
  ["_updatedAt", (record) => record.updatedAt],
  ["_updatedBy", (record) => record.updatedBy],
  ["_revision", (record) => record.revision],
]);
