import type {
  CompiledCriterion,
  CompiledForm,
  CompiledPipeline,
  CompiledRule,
  CompiledStage,
  CompiledTransition,
} from "../../../runtime/core/compile/compiled.ts";
import type {
  CriterionDefinition,
  PipelineDefinition,
  RuleDefinition,
  StageDefinition,
  TransitionDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import { conditionWithout, type HiddenFields } from "./condition-without.ts";
import type { Unseen } from "./unseen.ts";

/** What one form's parts are seen in. */
export interface Sight {
  readonly form: CompiledForm;
  readonly unseen: Unseen;
  readonly hidden: HiddenFields;
}

/** A pipeline without rules, effects and mentions of what somebody does not see; its stages and ways are all there. */
export function seenPipeline(
  definition: PipelineDefinition,
  pipeline: CompiledPipeline,
  sight: Sight,
): PipelineDefinition {
  const { probabilityField, scorecard, stages, transitions, ...rest } = definition;
  const criteria = pipeline.scorecard?.criteria ?? [];
  return {
    ...rest,
    ...(probabilityField !== undefined && !sight.hidden.hides(probabilityField) && { probabilityField }),
    ...(scorecard && {
      scorecard: {
        ...scorecard,
        criteria: scorecard.criteria.map((one, index) => seenCriterion(one, criteria[index], sight)),
      },
    }),
    stages: stages.map((one) => seenStage(one, pipeline.stages.get(one.name), sight)),
    transitions: transitions.map((one) => seenTransition(one, pipeline.transitions.get(one.name), sight)),
  };
}

/** The rules that read nothing unseen: by what the others ask, the server decides. */
export function seenRules<Rule extends RuleDefinition>(
  rules: readonly Rule[],
  compiled: readonly CompiledRule[] = [],
  { form, unseen }: Sight,
): Rule[] {
  return rules.filter((_, index) => !unseen.readBy(form, compiled[index]?.when));
}

function seenStage(
  stage: StageDefinition,
  compiled: CompiledStage | undefined,
  sight: Sight,
): StageDefinition {
  const { entry, keyFields, fields, ...rest } = stage;
  const seen = (name: string) => !sight.hidden.hides(name);
  return {
    ...rest,
    ...(entry && { entry: seenRules(entry, compiled?.entry, sight) }),
    ...(keyFields && { keyFields: keyFields.filter(seen) }),
    ...(fields && { fields: Object.fromEntries(Object.entries(fields).filter(([name]) => seen(name))) }),
  };
}

function seenTransition(
  transition: TransitionDefinition,
  compiled: CompiledTransition | undefined,
  sight: Sight,
): TransitionDefinition {
  const { guards, ask, approval, effects, ...rest } = transition;
  const { form, unseen, hidden } = sight;
  const seenSets = (set: object, index: number) =>
    Object.entries(set).filter(([name]) => {
      const source = compiled?.effects[index]?.set.get(name);
      const formula = source !== undefined && "formula" in source ? source.formula : null;
      return !hidden.hides(name) && !unseen.readBy(form, formula);
    });
  return {
    ...rest,
    ...(guards && { guards: seenRules(guards, compiled?.guards, sight) }),
    ...(ask && { ask: ask.filter((name) => !hidden.hides(name)) }),
    ...(approval && {
      approval: {
        ...approval,
        steps: approval.steps.map((step) =>
          step.when === undefined ? step : { ...step, when: conditionWithout(step.when, hidden) },
        ),
      },
    }),
    ...(effects && {
      effects: effects.map(({ set }, index) => ({ set: Object.fromEntries(seenSets(set, index)) })),
    }),
  };
}

function seenCriterion(
  criterion: CriterionDefinition,
  compiled: CompiledCriterion | undefined,
  { form, unseen, hidden }: Sight,
): CriterionDefinition {
  const { decay, rules, ...rest } = criterion;
  return {
    ...rest,
    rules: rules.filter((_, index) => {
      const { when = null, points = 0 } = compiled?.rules[index] ?? {};
      return !unseen.readBy(form, when) && !(typeof points === "object" && unseen.readBy(form, points));
    }),
    ...(decay && !hidden.hides(decay.since) && { decay }),
  };
}
