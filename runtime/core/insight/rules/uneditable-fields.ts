import type {
  CompiledApp,
  CompiledField,
  CompiledForm,
  CompiledStage,
  CompiledTransition,
} from "../../compile/compiled.ts";
import { conditionScopeOf } from "../../compile/condition-scope-of.ts";
import { fieldRight } from "../../validate/field-right.ts";
import type { Budget } from "../contradiction/budget.ts";
import { neverHolds } from "../contradiction/never-holds.ts";
import { finding } from "../finding.ts";
import type { FindingRule } from "../finding-rule.ts";
import { requiredWhereShown, stageTree } from "../gate-trees.ts";
import { pipelinePlaces, type PipelinePlace } from "../pipeline-places.ts";

/**
 * What a stage requires, by its fields or its entry rules, can be filled in before or during each move into it by one
 * of the roles that may make the move, unless the record has it anyway. Of a field that a condition shows, this is asked where it may hold.
 */
export const uneditableFields: FindingRule = function* (app, budget) {
  for (const place of pipelinePlaces(app)) {
    const { form, pipeline, pointer } = place;
    if (form.access.length === 0) continue;
    const needed = new Map<string, Needed>();
    for (const stage of pipeline.stages.values()) needed.set(stage.name, neededIn(form, stage, budget));
    for (const [index, transition] of [...pipeline.transitions.values()].entries()) {
      const target = pipeline.stages.get(transition.to);
      for (const [name, when] of needed.get(transition.to) ?? []) {
        const field = form.fields.get(name);
        if (!field || !target || isFilledAnyway(form, field, transition)) continue;
        if (canBeFilled(app, place, transition, field, needed)) continue;
        yield finding(codes[when], `${pointer}/transitions/${index}`, {
          transition: transition.definition.title,
          stage: target.definition.title,
          field: field.title,
        });
      }
    }
  }
};

/** The fields that records of a stage have in any case, or wherever their own condition shows them. */
type Needed = ReadonlyMap<string, "always" | "shown">;

const codes = {
  always: "finding-required-uneditable",
  shown: "finding-shown-uneditable",
} as const;

function neededIn(form: CompiledForm, stage: CompiledStage, budget: Budget): Needed {
  const tree = stageTree(form, stage);
  const scope = conditionScopeOf(form);
  const mayBeShown = ({ visibleWhen }: CompiledField) =>
    visibleWhen !== null &&
    neverHolds({ kind: "all", parts: [tree, visibleWhen.tree] }, scope, budget).holds !== "never";
  return new Map([
    ...requiredWhereShown(form, stage)
      .filter(mayBeShown)
      .map(({ name }) => [name, "shown"] as const),
    ...[...neverHolds(tree, scope, budget).filled].map((name) => [name, "always"] as const),
  ]);
}

function isFilledAnyway(form: CompiledForm, field: CompiledField, { effects }: CompiledTransition): boolean {
  return (
    form.required.has(field.name) ||
    field.readOnly ||
    field.schema.type === "boolean" ||
    field.defaultValue !== undefined ||
    field.defaultFormula !== null ||
    effects.some(({ set }) => set.has(field.name))
  );
}

function canBeFilled(
  app: CompiledApp,
  { form, pipeline }: PipelinePlace,
  transition: CompiledTransition,
  field: CompiledField,
  needed: ReadonlyMap<string, Needed>,
): boolean {
  const movers = moversOf(app, form, transition);
  const wanted = needed.get(transition.to)?.get(field.name);
  const isKept = (former: "always" | "shown" | undefined) => former === "always" || former === wanted;
  const sources = [...transition.from].flatMap((name) => pipeline.stages.get(name) ?? []);
  return sources.every(
    (source) =>
      isKept(needed.get(source.name)?.get(field.name)) ||
      movers.length === 0 ||
      movers.some((roles) => mayFill(form, roles, transition, field, source)),
  );
}

/** The sets of roles, each with all that it inherits, that may make the move and write records at all. */
function moversOf(
  { roles }: CompiledApp,
  form: CompiledForm,
  transition: CompiledTransition,
): readonly ReadonlySet<string>[] {
  const writers = new Set(form.access.filter(({ can }) => can.includes("update")).map(({ role }) => role));
  const any = (of: ReadonlySet<string>, wanted: ReadonlySet<string>) =>
    [...of].some((role) => wanted.has(role));
  return [...roles.values()].filter(
    (each) => any(each, writers) && (transition.roles === null || any(each, transition.roles)),
  );
}

function mayFill(
  form: CompiledForm,
  roles: ReadonlySet<string>,
  transition: CompiledTransition,
  { name }: CompiledField,
  source: CompiledStage,
): boolean {
  if (fieldRight(form, { administrator: false, roles }, name, source.name) !== "edit") return false;
  const rule = source.fields.get(name);
  return transition.ask.includes(name) || (rule !== "readOnly" && rule !== "hidden");
}
