import { changedData } from "../derive/changed-data.ts";
import { initialData } from "../derive/initial-data.ts";
import { stageOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import { mergeInput } from "../validate/merge-input.ts";
import { validate } from "../validate/validate.ts";
import { blankRecord, pipelineFor } from "./blank-record.ts";
import { changesBetween } from "./changes-between.ts";
import { committed } from "./committed.ts";
import { failingRules } from "./failing-rules.ts";
import type { Outcome } from "./outcome.ts";
import { refused, refusedFor } from "./refused.ts";
import { settle } from "./settle.ts";

export interface NewRecordInput {
  readonly id: string;
  readonly data: RecordData;
  /** The form's first one where it is left out; null for none. */
  readonly pipeline?: string | null;
  /** One of the pipeline's initial stages; the first where it is left out. */
  readonly stage?: string;
  /** Who acts, where it is left out. */
  readonly owner?: string | null;
  /** Values of serial fields that the caller has made. */
  readonly serials?: RecordData;
}

/**
 * A new record with its defaults, derived values and score, at revision 1; refused with every problem at once. It passes
 * the entry rules of its stage like a record that moves there.
 */
export function createRecord(context: EngineContext, input: NewRecordInput): Outcome {
  const pipeline = pipelineFor(context, input.pipeline);
  if (pipeline === undefined) return refusedFor("invalid", "unknown-pipeline", {}, "/pipeline");
  if (pipeline === null && input.stage !== undefined) {
    return refusedFor("invalid", "stage-without-pipeline", {}, "/stage");
  }
  const stage = input.stage ?? pipeline?.initial[0] ?? null;
  if (stage !== null && !pipeline?.initial.includes(stage)) {
    const initial = pipeline?.initial ?? [];
    const initialTitles = initial.map((name) => pipeline?.stages.get(name)?.definition.title ?? name);
    return refusedFor("invalid", "stage-not-initial", { initial, initialTitles }, "/stage");
  }
  const blank = blankRecord(context, input, pipeline, stage);
  const merged = mergeInput(context, blank, input.data);
  const data = initialData(context, merged.record, input.data);
  const record = settle(context, withSerials({ ...merged.record, data }, input.serials));
  const problems = [
    ...merged.problems,
    ...validate(context, record),
    ...failingRules(context, record, stageOf(context.form, record)?.entry ?? [], "entry"),
  ];
  if (problems.length > 0) return refused("invalid", problems);
  const changes = changesBetween(context.form, {}, record.data);
  return committed(context, blank, record, [{ type: "created", stage, changes }]);
}

/** The record with its serials in place; they are made outside, where numbers are counted. */
export function withSerials(record: EngineRecord, serials: RecordData = {}): EngineRecord {
  return { ...record, data: changedData(record.data, Object.entries(serials)) };
}
