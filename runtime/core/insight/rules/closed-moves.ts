import type { CompiledForm, CompiledStage, CompiledTransition } from "../../compile/compiled.ts";
import { conditionScopeOf } from "../../compile/condition-scope-of.ts";
import type { ConditionTree } from "../../condition/compiled-condition.ts";
import type { Budget } from "../contradiction/budget.ts";
import { boundedScope } from "../bounded-scope.ts";
import type { InsightScope } from "../contradiction/insight-scope.ts";
import { neverHolds } from "../contradiction/never-holds.ts";
import { fieldTitles } from "../field-titles.ts";
import { finding, type Finding } from "../finding.ts";
import type { FindingRule } from "../finding-rule.ts";
import { guardTree, stageTree } from "../gate-trees.ts";
import { pipelinePlaces, type PipelinePlace } from "../pipeline-places.ts";

/**
 * Every stage can be entered, and every transition can be taken from every stage that it leaves. A single condition
 * that can never hold is told where it stands, and not once more for what it closes.
 */
export const closedMoves: FindingRule = function* (app, budget) {
  for (const place of pipelinePlaces(app)) {
    const closed = new Set<string>();
    for (const [index, stage] of [...place.pipeline.stages.values()].entries()) {
      const found = closedStage(place, stage, `${place.pointer}/stages/${index}`, budget);
      if (found.closed) closed.add(stage.name);
      if (found.finding) yield found.finding;
    }
    for (const [index, transition] of [...place.pipeline.transitions.values()].entries())
      if (!closed.has(transition.to))
        yield* closedTransition(place, transition, `${place.pointer}/transitions/${index}`, budget);
  }
};

function closedStage(
  { form }: PipelinePlace,
  stage: CompiledStage,
  pointer: string,
  budget: Budget,
): { readonly closed: boolean; readonly finding: Finding | null } {
  const scope = boundedScope(form);
  const { holds, fields } = neverHolds(stageTree(form, stage), scope, budget);
  if (holds !== "never") return { closed: false, finding: null };
  const single = [...stage.entry, ...form.checks].some(({ when }) => isImpossible(when.tree, scope, budget));
  const params = { stage: stage.definition.title, fields: fieldTitles(form, fields) };
  return { closed: true, finding: single ? null : finding("finding-stage-closed", pointer, params) };
}

function* closedTransition(
  { form, pipeline }: PipelinePlace,
  transition: CompiledTransition,
  pointer: string,
  budget: Budget,
): Generator<Finding> {
  const target = pipeline.stages.get(transition.to);
  if (!target || transition.guards.length === 0) return;
  if (transition.guards.some(({ when }) => isImpossible(when.tree, conditionScopeOf(form), budget))) return;
  const changes = changing(form, transition);
  const scope = scopeAfter(boundedScope(form), changes);
  const after = renamed(stageTree(form, target), changes);
  for (const name of transition.from) {
    const source = pipeline.stages.get(name);
    if (!source) continue;
    const tree: ConditionTree = { kind: "all", parts: [guardTree(transition, source), after] };
    const { holds, fields } = neverHolds(tree, scope, budget);
    if (holds !== "never") continue;
    yield finding("finding-transition-closed", pointer, {
      transition: transition.definition.title,
      from: source.definition.title,
      to: target.definition.title,
      fields: fieldTitles(form, fields.map(before)),
    });
  }
}

function isImpossible(tree: ConditionTree, scope: InsightScope, budget: Budget): boolean {
  return neverHolds(tree, scope, budget).holds === "never";
}

/** Marks a field as it is after the move, which may be another value than before; no field's name has this sign. */
const mark = "'";

const before = (name: string) => (name.endsWith(mark) ? name.slice(0, -1) : name);

/** Values are looked at after the move: before it, those that it changes may be whatever they were. */
function scopeAfter(scope: InsightScope, changes: (name: string) => boolean): InsightScope {
  return {
    field: (name) => scope.field(before(name)),
    bounds: (name) => {
      const own = before(name);
      if (name === own && changes(own)) return [];
      return (scope.bounds?.(own) ?? []).map((leaf) => ({ ...leaf, field: name }));
    },
  };
}

/** Whether a field may have another value after the move: set by an effect, derived, cleared, or the system's. */
function changing(form: CompiledForm, { effects }: CompiledTransition): (name: string) => boolean {
  const set = new Set(effects.flatMap((effect) => [...effect.set.keys()]));
  return (name) => {
    const field = form.fields.get(name);
    return !field || set.has(name) || field.readOnly || field.clearWhenHidden;
  };
}

function renamed(tree: ConditionTree, changes: (name: string) => boolean): ConditionTree {
  const after = (name: string) => (changes(name) ? `${name}${mark}` : name);
  switch (tree.kind) {
    case "leaf": {
      const { operand } = tree;
      const other = operand.kind === "field" ? { ...operand, field: after(operand.field) } : operand;
      return { ...tree, field: after(tree.field), operand: other };
    }
    case "not":
      return { kind: "not", part: renamed(tree.part, changes) };
    default:
      if (tree.parts.length === 0) return tree;
      return { kind: tree.kind, parts: tree.parts.map((part) => renamed(part, changes)) };
  }
}
