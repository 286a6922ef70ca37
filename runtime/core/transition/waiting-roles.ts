import type { CompiledForm } from "../compile/compiled.ts";
import { pipelineOf } from "../derive/pipeline-of.ts";
import type { EngineRecord } from "../record.ts";

/**
 * The roles for which the approval's step still waits: any one of them where one suffices, those that have not decided
 * yet where all must. Empty where no approval runs, or this version no longer has the step.
 */
export function waitingRoles(form: CompiledForm, record: EngineRecord): readonly string[] {
  const { approval } = record;
  if (approval === null) return [];
  const transition = pipelineOf(form, record)?.transitions.get(approval.transition);
  const step = transition?.approval?.steps[approval.steps[approval.current] ?? -1];
  if (step === undefined) return [];
  const decided = new Set(
    approval.decisions.filter(({ step: at }) => at === approval.current).flatMap(({ roles }) => roles ?? []),
  );
  return [...step.roles].filter((role) => !decided.has(role));
}
