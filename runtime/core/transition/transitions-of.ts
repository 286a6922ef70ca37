import type { CompiledTransition } from "../compile/compiled.ts";
import { pipelineOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import { attemptMove } from "./attempt-move.ts";
import { permissionProblems } from "./permission-problems.ts";
import type { TransitionOption } from "./transition-option.ts";

/** Every transition that leaves the record's stage, in the order of the definition, as it would go with `data` merged. */
export function transitionsOf(
  context: EngineContext,
  record: EngineRecord,
  data: RecordData = {},
): readonly TransitionOption[] {
  const leaving = pipelineOf(context.form, record)?.leaving.get(record.stage ?? "") ?? [];
  return leaving.map((transition) => optionOf(context, record, transition, data));
}

function optionOf(
  context: EngineContext,
  record: EngineRecord,
  transition: CompiledTransition,
  data: RecordData,
): TransitionOption {
  const { requirements, problems, steps } = attemptMove(context, record, transition, { data });
  const permitted = permissionProblems(context, record, transition).length === 0;
  const locked = record.approval === null ? [] : [{ code: "locked", pointer: "", params: {} }];
  return {
    name: transition.name,
    title: transition.definition.title,
    to: transition.to,
    allowed: permitted && locked.length === 0 && problems.length === 0,
    permitted,
    ask: transition.ask,
    commentRequired: transition.commentRequired,
    approval: steps.length > 0,
    roles: transition.roles,
    who: transition.who,
    requirements,
    problems: [...locked, ...problems],
  };
}
