import type { CompiledApp, CompiledField, CompiledForm } from "../../compile/compiled.ts";
import { conditionScopeOf } from "../../compile/condition-scope-of.ts";
import type { AutomationStep } from "../../definition/generated/definition.ts";
import { pointerTo } from "../../problem/pointer.ts";
import { neverHolds } from "../contradiction/never-holds.ts";
import { finding } from "../finding.ts";
import type { FindingRule } from "../finding-rule.ts";
import { stageTree } from "../gate-trees.ts";
import { pipelinePlaces } from "../pipeline-places.ts";

/** What the form or a stage requires, and nobody may write, is filled in by something. */
export const unfilledFields: FindingRule = function* (app, budget) {
  const empty = new Map([...app.forms.values()].map((form) => [form, emptyFields(app, form)] as const));
  for (const [index, form] of [...app.forms.values()].entries())
    for (const field of empty.get(form)?.values() ?? [])
      if (form.required.has(field.name) && field.visibleWhen === null)
        yield finding(
          "finding-required-unfilled",
          pointerTo(`/forms/${index}/schema/properties`, field.name),
          { field: field.title },
        );
  for (const { form, pipeline, pointer } of pipelinePlaces(app)) {
    const fields = empty.get(form);
    if (fields === undefined || fields.size === 0) continue;
    for (const [index, stage] of [...pipeline.stages.values()].entries()) {
      const { filled } = neverHolds(stageTree(form, stage), conditionScopeOf(form), budget);
      for (const [name, field] of fields)
        if (filled.has(name) && !form.required.has(name))
          yield finding("finding-stage-unfilled", `${pointer}/stages/${index}`, {
            stage: stage.definition.title,
            field: field.title,
          });
    }
  }
};

/** Fields that are read-only by themselves and that nothing fills in. */
function emptyFields(app: CompiledApp, form: CompiledForm): ReadonlyMap<string, CompiledField> {
  const filled = filledNames(app, form);
  return new Map(
    [...form.fields].filter(
      ([name, field]) =>
        field.schema.readOnly === true &&
        form.steps.values.includes(field) &&
        field.schema.type !== "boolean" &&
        field.defaultValue === undefined &&
        field.defaultFormula === null &&
        !filled.has(name),
    ),
  );
}

/** What moves set, what comes along with a chosen record, a pipeline's probability, and what automations write. */
function filledNames({ document }: CompiledApp, form: CompiledForm): ReadonlySet<string> {
  const pipelines = [...form.pipelines.values()];
  const effects = pipelines.flatMap(({ transitions }) =>
    [...transitions.values()].flatMap((transition) =>
      transition.effects.flatMap(({ set }) => [...set.keys()]),
    ),
  );
  const along = [...form.fields.values()].flatMap(({ schema }) => Object.keys(schema["x-fill"] ?? {}));
  const written = (document.automations ?? []).flatMap((automation) =>
    writtenBy(automation.steps, automation.form === form.name, form.name),
  );
  return new Set([
    ...effects,
    ...along,
    ...written,
    ...pipelines.flatMap(({ probabilityField }) => probabilityField ?? []),
  ]);
}

function writtenBy(steps: readonly AutomationStep[], own: boolean, form: string): readonly string[] {
  return steps.flatMap((step) => {
    if (step.do === "branch") return step.cases.flatMap((one) => writtenBy(one.steps, own, form));
    if (step.do === "update-record") return own ? Object.keys(step.set) : [];
    return step.do === "create-record" && step.form === form ? Object.keys(step.data) : [];
  });
}
