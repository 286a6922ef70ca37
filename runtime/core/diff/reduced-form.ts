import type { CompiledField, CompiledForm, CompiledRule, CompiledStage } from "../compile/compiled.ts";
import { filteredIn } from "../compile/fields-by-step.ts";
import type { CompiledCondition } from "../condition/compiled-condition.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import { some } from "./affected-names.ts";
import type { FormMigration } from "./form-migration.ts";

/**
 * The form of a new version with only those formulas, rules and requirements that can come out otherwise than before.
 * `names` are the affected ones, `touched` says of a form whether records of it can read otherwise.
 */
export function reducedForm(
  { before, after, alike }: FormMigration,
  names: ReadonlySet<string>,
  touched: (form: string) => boolean,
): CompiledForm {
  const { steps } = after;
  const reads = (when: CompiledCondition | null) => when !== null && some(when.reads, names);
  const isOther = ({ name }: CompiledField) => names.has(name);
  const isNew = (rule: CompiledRule, former: CompiledRule | undefined) =>
    former === undefined || reads(rule.when) || !jsonEqual(treeOf(former), treeOf(rule));
  const open = (rules: readonly CompiledRule[], former: readonly CompiledRule[] | undefined) =>
    rules.filter((rule) =>
      isNew(
        rule,
        former?.find(({ name }) => name === rule.name),
      ),
    );
  const stage = (one: CompiledStage, former: CompiledStage | undefined): CompiledStage => ({
    ...one,
    entry: open(one.entry, former?.entry),
  });
  return {
    ...after,
    derivedOrder: after.derivedOrder.filter((name) => names.has(name)),
    checks: open(after.checks, before.checks),
    pipelines: new Map(
      [...after.pipelines].map(([name, pipeline]) => {
        const former = before.pipelines.get(name)?.stages;
        const stages = new Map([...pipeline.stages].map(([key, one]) => [key, stage(one, former?.get(key))]));
        return [name, { ...pipeline, stages }];
      }),
    ),
    steps: {
      values: steps.values.filter((field) => isOther(field) || some(alike.get(field.name) ?? [], names)),
      options: steps.options.filter(
        (field) => isOther(field) || [...(field.options?.values() ?? [])].some(reads),
      ),
      references: steps.references.filter(
        (field) => isOther(field) || filteredIn(field).some(({ schema }) => touched(schema["x-form"] ?? "")),
      ),
      required: steps.required.filter(
        (field) =>
          isOther(field) ||
          reads(field.requiredWhen) ||
          reads(field.visibleWhen) ||
          !jsonEqual(demands(before, field.name), demands(after, field.name)),
      ),
      clearing: steps.clearing.filter(isOther),
    },
  };
}

const treeOf = ({ when }: CompiledRule): Json => when.tree as unknown as Json;

/** What the form and its stages make of a field. */
function demands({ required, pipelines }: CompiledForm, field: string): Json {
  const stages = [...pipelines.values()].flatMap((pipeline) =>
    [...pipeline.stages.values()].map((stage) => [
      pipeline.name,
      stage.name,
      stage.fields.get(field) ?? null,
    ]),
  );
  return [required.has(field), stages];
}
