import type { CompiledTransition } from "../compile/compiled.ts";
import { appliedEffects } from "../derive/applied-effects.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { factsOf } from "../derive/facts-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import { clearedProblems } from "../validate/cleared-problems.ts";
import { mergeInput } from "../validate/merge-input.ts";
import { validate } from "../validate/validate.ts";
import { gateRequirements } from "./gate-requirements.ts";
import { isOfStage } from "./is-of-stage.ts";
import { settle } from "./settle.ts";
import type { Requirement } from "./transition-option.ts";

/** A move thought through to its end, before anybody decides whether it happens. */
export interface MoveAttempt {
  /** With the data merged, still in its stage; what an approval keeps. */
  readonly source: EngineRecord;
  /** In the target stage, after the effects. */
  readonly target: EngineRecord;
  readonly requirements: readonly Requirement[];
  /** Everything that forbids the move, at once. */
  readonly problems: readonly Problem[];
  /** Names of what an override skipped. */
  readonly skipped: readonly string[];
  /** Indexes of the approval steps that apply. */
  readonly steps: readonly number[];
}

/**
 * Steps 2 to 6 of a move: merge, derive, checklist and guards as seen from the source stage, then stage, effects,
 * derive, and entry rules, required fields and checks as seen from the target.
 */
export function attemptMove(
  context: EngineContext,
  record: EngineRecord,
  transition: CompiledTransition,
  { data = {}, override = false }: { readonly data?: RecordData; readonly override?: boolean },
): MoveAttempt {
  const merged = mergeInput(context, record, data, new Set(transition.ask));
  const source = settle(context, merged.record);
  const refused = [...merged.problems, ...clearedProblems(context, merged, source)];
  const arrived: EngineRecord = {
    ...source,
    stage: transition.to,
    stageSince: context.now,
    checklist: {},
    approval: null,
  };
  const target = settle(context, appliedEffects(context, arrived, transition));
  const requirements = gateRequirements(context, transition, source, target);
  const unmet = requirements.filter(({ met }) => !met);
  const gate = unmet.filter(({ kind }) => kind !== "required").map(({ problem }) => problem);
  const rest = validate(context, target);
  return {
    source,
    target,
    requirements,
    problems: override
      ? [...refused, ...rest.filter((problem) => !isOfStage(problem))]
      : [...refused, ...gate, ...rest],
    skipped: override ? unmet.map(({ name }) => name) : [],
    steps: applicableSteps(context, source, transition),
  };
}

function applicableSteps(
  context: EngineContext,
  record: EngineRecord,
  { approval }: CompiledTransition,
): readonly number[] {
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  return (approval?.steps ?? []).flatMap(({ when }, index) =>
    when === null || when.test(facts, at) ? [index] : [],
  );
}
