import type { ExampleRecord } from "../definition/generated/definition.ts";
import { changedData } from "../derive/changed-data.ts";
import { normalised } from "../derive/normalised.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Json } from "../json.ts";
import type { EngineRecord } from "../record.ts";
import { blankRecord } from "./blank-record.ts";

/** The record of a definition test, as if it had been stored; a stage alone means the form's first pipeline that has it. */
export function exampleRecord(context: EngineContext, example: ExampleRecord): EngineRecord {
  const { form } = context;
  const pipelines = [...form.pipelines.values()];
  const pipeline =
    example.pipeline === undefined
      ? pipelines.find(({ stages }) => example.stage !== undefined && stages.has(example.stage))
      : form.pipelines.get(example.pipeline);
  const stage = example.stage ?? pipeline?.initial[0] ?? null;
  const blank = blankRecord(
    context,
    { id: "example", ...(example.owner === undefined ? {} : { owner: example.owner }) },
    pipeline ?? null,
    stage,
  );
  const given = new Map<string, Json>(Object.entries(example.data));
  const fields = [...form.fields.values()];
  const ticked = { by: context.actor.id, at: context.now };
  return {
    ...blank,
    stageSince:
      example.stageSince === undefined ? blank.stageSince : new Date(example.stageSince).toISOString(),
    checklist: Object.fromEntries((example.checklist ?? []).map((item) => [item, ticked])),
    data: changedData(
      {},
      fields.map((field) => [field.name, normalised(field, given.get(field.name), context.newId)] as const),
    ),
  };
}
