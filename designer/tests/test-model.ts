import type { CompiledApp, CompiledForm, CompiledStage } from "../../runtime/core/compile/compiled.ts";
import type { ExampleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { exampleRecord } from "../../runtime/core/transition/example-record.ts";
import { exampleSurroundings } from "../../runtime/core/transition/example-surroundings.ts";
import { createFormModel, type FormModel } from "../../runtime/ui/form/form-model.ts";
import { randomId } from "../../runtime/ui/random-id.ts";
import type { Changes } from "../draft/commands/change-item.ts";

/**
 * The form in which the values of a test's record are written, as computed and required in its stage. What the stage hides
 * or keeps from being written is there too, since a record may have come into it with any values.
 */
export function testModel(
  app: CompiledApp,
  form: CompiledForm,
  test: ExampleDefinition,
  locale: string,
): FormModel {
  const now = new Date(test.now ?? "2026-01-01T12:00:00Z").toISOString();
  const context: EngineContext = {
    app,
    form,
    actor: { id: "example", administrator: true, roles: new Set(), teams: [] },
    now,
    surroundings: exampleSurroundings({ app, form, now }, test),
    newId: randomId,
    matches: () => true,
  };
  const record = exampleRecord(context, test.record);
  return createFormModel({ context: { ...context, form: withAllFields(form) }, record, locale });
}

/** A form whose stages require fields and do nothing else to them. */
function withAllFields(form: CompiledForm): CompiledForm {
  const pipelines = [...form.pipelines.values()].map((pipeline) => {
    const stages = [...pipeline.stages.values()].map((stage): CompiledStage => {
      const fields = new Map([...stage.fields].filter(([, rule]) => rule === "required"));
      return { ...stage, fields };
    });
    return { ...pipeline, stages: new Map(stages.map((stage) => [stage.name, stage])) };
  });
  return { ...form, pipelines: new Map(pipelines.map((pipeline) => [pipeline.name, pipeline])) };
}

/** What a form holds that a test's data does not say yet; what is computed or comes from other records aside. */
export function dataChanges(form: CompiledForm, data: RecordData, held: RecordData): Changes {
  return [...form.fields.values()].flatMap(({ name, formula, kind }) => {
    if (formula !== null || kind.name === "rollup") return [];
    const before = Object.hasOwn(data, name) ? data[name] : undefined;
    const after = Object.hasOwn(held, name) ? held[name] : undefined;
    return jsonEqual(before ?? null, after ?? null) ? [] : [[["record", "data", name], after] as const];
  });
}
