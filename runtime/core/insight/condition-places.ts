import type { CompiledApp, CompiledForm, CompiledPipeline, CompiledRule } from "../compile/compiled.ts";
import { conditionScopeOf } from "../compile/condition-scope-of.ts";
import type { CompiledCondition, ConditionTree } from "../condition/compiled-condition.ts";
import { readCondition } from "../condition/read-condition.ts";
import { pointerTo } from "../problem/pointer.ts";
import { pipelinePlaces } from "./pipeline-places.ts";

/** A condition of an app, and the form over whose records it asks. */
export interface ConditionPlace {
  readonly tree: ConditionTree;
  readonly form: CompiledForm;
  readonly pointer: string;
  /** Asked of records that pass a gate, whose values are within what their fields allow. */
  readonly gate: boolean;
}

/** Every condition of the forms of an app but those over other forms' records: of fields, checks, views, access, pipelines. */
export function* conditionPlaces(app: CompiledApp): Generator<ConditionPlace> {
  for (const [index, form] of [...app.forms.values()].entries()) {
    const pointer = `/forms/${index}`;
    for (const [when, at, gate = false] of [
      ...fieldConditions(form, pointer),
      ...gates(ruleConditions(form.checks, `${pointer}/checks`)),
    ])
      if (when) yield { tree: when.tree, form, pointer: at, gate };
    yield* documentConditions(form, pointer);
  }
  for (const { form, pipeline, pointer } of pipelinePlaces(app))
    for (const [when, at, gate = false] of pipelineConditions(pipeline, pointer))
      if (when) yield { tree: when.tree, form, pointer: at, gate };
}

type Place = readonly [when: CompiledCondition | null, pointer: string, gate?: boolean];

const gates = (places: readonly Place[]): readonly Place[] => places.map(([when, at]) => [when, at, true]);

function fieldConditions({ fields }: CompiledForm, pointer: string): readonly Place[] {
  return [...fields.values()].flatMap((field): readonly Place[] => {
    const at = pointerTo(`${pointer}/schema/properties`, field.name);
    const options = [...(field.options?.values() ?? [])];
    return [
      [field.visibleWhen, `${at}/x-visibleWhen`],
      [field.requiredWhen, `${at}/x-requiredWhen`],
      [field.readOnlyWhen, `${at}/x-readOnlyWhen`],
      ...options.map((when, index): Place => [when, `${at}/oneOf/${index}/x-when`]),
    ];
  });
}

function ruleConditions(rules: readonly CompiledRule[], pointer: string): readonly Place[] {
  return rules.map(({ when }, index) => [when, `${pointer}/${index}/when`]);
}

function* documentConditions(form: CompiledForm, pointer: string): Generator<ConditionPlace> {
  const scope = conditionScopeOf(form);
  const sources = [
    ...form.views.map(({ filter }, index) => [filter, `${pointer}/views/${index}/filter`] as const),
    ...form.access.map(({ records }, index) => [records, `${pointer}/access/${index}/records`] as const),
  ];
  for (const [source, at] of sources) {
    if (typeof source !== "object") continue;
    const { tree } = readCondition(source, scope, at);
    if (tree) yield { tree, form, pointer: at, gate: false };
  }
}

function pipelineConditions(pipeline: CompiledPipeline, pointer: string): readonly Place[] {
  const stages = [...pipeline.stages.values()].flatMap(({ entry }, index) =>
    gates(ruleConditions(entry, `${pointer}/stages/${index}/entry`)),
  );
  const transitions = [...pipeline.transitions.values()].flatMap(({ guards, approval }, index) => {
    const at = `${pointer}/transitions/${index}`;
    const steps = (approval?.steps ?? []).map(({ when }, step): Place => [
      when,
      `${at}/approval/steps/${step}/when`,
    ]);
    return [...ruleConditions(guards, `${at}/guards`), ...steps];
  });
  const rules = (pipeline.scorecard?.criteria ?? []).flatMap((criterion, index) =>
    criterion.rules.map(({ when }, rule): Place => [
      when,
      `${pointer}/scorecard/criteria/${index}/rules/${rule}/when`,
    ]),
  );
  return [...stages, ...transitions, ...rules];
}
