import type {
  EffectDefinition,
  PipelineDefinition,
  TransitionDefinition,
} from "../definition/generated/definition.ts";
import { definitionProblem, unknownName } from "../definition/definition-problem.ts";
import { pointerTo } from "../problem/pointer.ts";
import { type Compilation, formula, optionalCondition } from "./compilation.ts";
import type { CompiledApproval, CompiledEffect, CompiledField, CompiledTransition } from "./compiled.ts";
import { compileRules } from "./compile-rules.ts";
import type { FormScopes } from "./form-scopes.ts";

/** What a transition is compiled in: its pipeline, and the fields of its form. */
export interface TransitionPlace {
  readonly pipeline: PipelineDefinition;
  readonly fields: ReadonlyMap<string, CompiledField>;
  readonly scopes: FormScopes;
  readonly pointer: string;
}

/** Compiles one transition; its stages must be drawn and its effects must set fields that can be written. */
export function compileTransition(
  compilation: Compilation,
  transition: TransitionDefinition,
  place: TransitionPlace,
): CompiledTransition {
  const { pipeline, scopes, pointer } = place;
  const from = sourcesOf(transition, pipeline);
  const drawn = new Set(pipeline.stages.map(({ name }) => name));
  const ends: readonly (readonly [string, string])[] = [
    ...[...from].map((name, index) => [name, `${pointer}/from/${String(index)}`] as const),
    [transition.to, `${pointer}/to`],
  ];
  for (const [name, at] of ends) {
    if (!drawn.has(name)) compilation.problems.push(unknownName("stage", name, drawn, at));
  }
  return {
    name: transition.name,
    definition: transition,
    from,
    to: transition.to,
    roles: transition.roles === undefined ? null : new Set(transition.roles),
    who: transition.who ?? "anyone",
    guards: compileRules(compilation, transition.guards, scopes, `${pointer}/guards`),
    ask: transition.ask ?? [],
    commentRequired: transition.comment === "required",
    approval: compileApproval(compilation, transition, place),
    effects: (transition.effects ?? []).map((effect, index) =>
      compileEffect(compilation, effect, place, `${pointer}/effects/${String(index)}/set`),
    ),
  };
}

function sourcesOf({ from, to }: TransitionDefinition, { stages }: PipelineDefinition): ReadonlySet<string> {
  if (from !== "open") return new Set(from);
  return new Set(stages.filter(({ kind, name }) => kind === "open" && name !== to).map(({ name }) => name));
}

function compileApproval(
  compilation: Compilation,
  { approval }: TransitionDefinition,
  { scopes, pointer }: TransitionPlace,
): CompiledApproval | null {
  if (approval === undefined) return null;
  return {
    definition: approval,
    steps: approval.steps.map(({ roles, rule = "any", when }, index) => ({
      roles: new Set(roles),
      rule,
      when: optionalCondition(
        compilation,
        when,
        scopes.condition,
        `${pointer}/approval/steps/${String(index)}/when`,
      ),
    })),
  };
}

function compileEffect(
  compilation: Compilation,
  effect: EffectDefinition,
  { fields, scopes }: TransitionPlace,
  pointer: string,
): CompiledEffect {
  const set = new Map<string, { formula: ReturnType<typeof formula> } | { value: never }>();
  const compiled: CompiledEffect = { definition: effect, set };
  for (const [name, source] of Object.entries(effect.set)) {
    const at = pointerTo(pointer, name);
    const field = fields.get(name);
    if (field === undefined) compilation.problems.push(unknownName("field", name, fields.keys(), at));
    else if (field.formula !== null || field.kind.name === "rollup" || field.kind.name === "serial") {
      compilation.problems.push(definitionProblem("definition-derived-written", at, { name }));
    } else if ("value" in source) set.set(name, { value: source.value as never });
    else {
      const expected = field.kind.formulaType;
      set.set(name, {
        formula: formula(compilation, source.formula, scopes.formula, `${at}/formula`, expected),
      });
    }
  }
  return compiled;
}
