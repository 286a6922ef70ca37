import type { CompiledTransition } from "../compile/compiled.ts";
import { pipelineOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import { attemptMove, type MoveAttempt } from "./attempt-move.ts";
import { changesBetween } from "./changes-between.ts";
import { committed } from "./committed.ts";
import { mayOverride } from "./may-override.ts";
import { movedEvent } from "./moved-event.ts";
import type { Outcome } from "./outcome.ts";
import { permissionProblems } from "./permission-problems.ts";
import { refused, refusedFor } from "./refused.ts";

export interface MoveInput {
  readonly data?: RecordData;
  readonly comment?: string | null;
  /** Skips guards, entry rules, checklist and what the stage requires; wants the right `overrideGates`. */
  readonly override?: { readonly reason: string };
}

/**
 * One move by a drawn transition, in the order that the definition language gives; all problems of its gate at once.
 * `not-found` for a transition that the pipeline does not have, `forbidden` for roles, `who` and the right to
 * override, `conflict` where it does not leave this stage or an approval holds the record.
 */
export function moveRecord(
  context: EngineContext,
  record: EngineRecord,
  name: string,
  input: MoveInput = {},
): Outcome {
  const transition = pipelineOf(context.form, record)?.transitions.get(name);
  if (transition === undefined) return refusedFor("not-found", "unknown-transition");
  const forbidden = forbiddenProblems(context, record, transition, input);
  if (forbidden.length > 0) return refused("forbidden", forbidden);
  if (record.approval !== null) return refusedFor("conflict", "locked");
  if (record.stage === null || !transition.from.has(record.stage)) {
    return refusedFor("conflict", "not-from-this-stage", { transition: name, stage: record.stage });
  }
  const attempt = attemptMove(context, record, transition, {
    data: input.data ?? {},
    override: input.override !== undefined,
  });
  const problems = [...inputProblems(transition, input), ...attempt.problems];
  if (problems.length > 0) return refused("invalid", problems);
  if (attempt.steps.length > 0) return startApproval(context, record, transition, input, attempt);
  const event = movedEvent(context, record, attempt, transition, input);
  return committed(context, record, attempt.target, [event]);
}

function forbiddenProblems(
  context: EngineContext,
  record: EngineRecord,
  transition: CompiledTransition,
  { override }: MoveInput,
): readonly Problem[] {
  const problems = permissionProblems(context, record, transition);
  if (override === undefined || mayOverride(context)) return problems;
  return [...problems, { code: "override-not-allowed", pointer: "/override", params: {} }];
}

function inputProblems(transition: CompiledTransition, { comment, override }: MoveInput): readonly Problem[] {
  const problems: Problem[] = [];
  if (transition.commentRequired && isEmpty(comment)) {
    problems.push({ code: "comment-required", pointer: "/comment", params: {} });
  }
  if (override !== undefined && isEmpty(override.reason)) {
    problems.push({ code: "override-reason-required", pointer: "/override/reason", params: {} });
  }
  return problems;
}

function startApproval(
  context: EngineContext,
  record: EngineRecord,
  transition: CompiledTransition,
  { comment = null, override }: MoveInput,
  { source, steps }: MoveAttempt,
): Outcome {
  const id = context.newId();
  const locked: EngineRecord = {
    ...source,
    approval: {
      id,
      transition: transition.name,
      startedBy: context.actor.id,
      startedAt: context.now,
      steps,
      current: 0,
      decisions: [],
      comment,
      ...(override === undefined ? {} : { override: { reason: override.reason } }),
    },
  };
  const changes = changesBetween(context.form, record.data, source.data);
  return committed(
    context,
    record,
    locked,
    [{ type: "approval-started", approval: id, transition: transition.name, changes, comment }],
    { pending: true },
  );
}
