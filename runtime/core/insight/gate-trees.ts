import type {
  CompiledField,
  CompiledForm,
  CompiledRule,
  CompiledStage,
  CompiledTransition,
} from "../compile/compiled.ts";
import type { ConditionTree, Leaf } from "../condition/compiled-condition.ts";

/** What must hold of a record that is in a stage, whoever looks and however it came there. */
export function stageTree(form: CompiledForm, stage: CompiledStage): ConditionTree {
  const required = [...form.fields.values()].filter(
    ({ name, visibleWhen }) => visibleWhen === null && isRequired(form, stage, name),
  );
  return {
    kind: "all",
    parts: [
      equals("_stage", stage.name),
      equals("_stageKind", stage.kind),
      ...required.map(({ name }) => present(name)),
      ...[...stage.entry, ...form.checks].map(({ when }) => when.tree),
      ...cleared(form, [...stage.entry, ...form.checks]),
    ],
  };
}

/** The fields that the stage requires while their own condition shows them. */
export function requiredWhereShown(form: CompiledForm, stage: CompiledStage): readonly CompiledField[] {
  return [...form.fields.values()].filter(
    ({ name, visibleWhen }) => visibleWhen !== null && isRequired(form, stage, name),
  );
}

/** A field that is emptied while it is hidden is shown, or it is empty: for those of which the rules speak. */
function cleared({ steps }: CompiledForm, rules: readonly CompiledRule[]): readonly ConditionTree[] {
  const read = new Set(rules.flatMap(({ when }) => [...when.reads]));
  return steps.clearing.flatMap(({ name, visibleWhen }): readonly ConditionTree[] =>
    visibleWhen === null || !read.has(name)
      ? []
      : [{ kind: "any", parts: [visibleWhen.tree, { kind: "not", part: present(name) }] }],
  );
}

/** What must hold of a record in the stage that it leaves by the transition. */
export function guardTree({ guards }: CompiledTransition, source: CompiledStage): ConditionTree {
  const parts = [equals("_stage", source.name), equals("_stageKind", source.kind)];
  return { kind: "all", parts: [...parts, ...guards.map(({ when }) => when.tree)] };
}

function isRequired(form: CompiledForm, stage: CompiledStage, name: string): boolean {
  const rule = stage.fields.get(name);
  return rule === "required" || (rule !== "hidden" && form.required.has(name));
}

function equals(field: string, value: string): Leaf {
  return { kind: "leaf", field, operator: "eq", operand: { kind: "value", value } };
}

function present(field: string): Leaf {
  return { kind: "leaf", field, operator: "present", operand: { kind: "none" } };
}
