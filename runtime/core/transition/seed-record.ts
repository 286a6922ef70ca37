import { changedData } from "../derive/changed-data.ts";
import { initialData } from "../derive/initial-data.ts";
import { normalised } from "../derive/normalised.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import { unknownFields } from "../validate/unknown-fields.ts";
import { valueProblems } from "../validate/value-problems.ts";
import { blankRecord, pipelineFor } from "./blank-record.ts";
import { changesBetween } from "./changes-between.ts";
import { committed } from "./committed.ts";
import { type NewRecordInput, withSerials } from "./create-record.ts";
import type { Outcome } from "./outcome.ts";
import { refused, refusedFor } from "./refused.ts";
import { settle } from "./settle.ts";

/**
 * A new record in any drawn stage, with values of any field, for demo data: no gate is asked. Refused only where the stage is not drawn or a value has the wrong shape.
 */
export function seedRecord(context: EngineContext, input: NewRecordInput): Outcome {
  const { form } = context;
  const pipeline = pipelineFor(context, input.pipeline);
  if (pipeline === undefined) return refusedFor("invalid", "unknown-pipeline", {}, "/pipeline");
  const stage = input.stage ?? pipeline?.initial[0] ?? null;
  if (stage !== null && !pipeline?.stages.has(stage)) {
    return refusedFor("invalid", "unknown-stage", { stage }, "/stage");
  }
  const blank = blankRecord(context, input, pipeline, stage);
  const placed: EngineRecord = {
    ...blank,
    data: changedData(
      {},
      [...form.fields.values()].map(
        (field) => [field.name, normalised(field, given(input, field.name), context.newId)] as const,
      ),
    ),
  };
  const data = initialData(context, placed, input.data);
  const record = settle(context, withSerials({ ...placed, data }, input.serials));
  const problems = [...unknownFields(form, input.data), ...valueProblems(context, record)];
  if (problems.length > 0) return refused("invalid", problems);
  const changes = changesBetween(form, {}, record.data);
  return committed(context, blank, record, [{ type: "created", stage, changes }]);
}

function given({ data }: NewRecordInput, field: string) {
  return Object.hasOwn(data, field) ? data[field] : undefined;
}
