import type { CompiledTransition } from "../compile/compiled.ts";
import { pipelineOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineEvent } from "../event.ts";
import type { ApprovalDecision, EngineRecord, RunningApproval } from "../record.ts";
import { attemptMove } from "./attempt-move.ts";
import { committed } from "./committed.ts";
import { mayDecide } from "./may-decide.ts";
import { movedEvent } from "./moved-event.ts";
import type { Outcome } from "./outcome.ts";
import { refused, refusedFor } from "./refused.ts";
import { roleTitles } from "./role-titles.ts";
import { waitingRoles } from "./waiting-roles.ts";

export interface DecisionInput {
  /** The id of the running approval. */
  readonly approval: string;
  readonly decision: ApprovalDecision["decision"];
  readonly comment?: string | null;
}

/**
 * One decision on the step that waits. The last approval runs the gate again, as the one who started it, and moves the
 * record; rejecting or returning ends the approval and leaves the record in its stage. `pending` while further
 * approvals are wanted; `forbidden` to whoever has none of the waiting roles; `not-found` for any other approval.
 */
export function decideApproval(context: EngineContext, record: EngineRecord, input: DecisionInput): Outcome {
  const { approval } = record;
  if (approval === null || approval.id !== input.approval) return refusedFor("not-found", "unknown-approval");
  const transition = pipelineOf(context.form, record)?.transitions.get(approval.transition);
  const drawn = transition?.from.has(record.stage ?? "") && transition.approval !== null;
  if (input.decision === "approve" && !drawn) return refusedFor("conflict", "transition-gone");
  if (drawn ? !mayDecide(context, record) : !context.actor.administrator) {
    const roles = waitingRoles(context.form, record);
    return refusedFor("forbidden", "approval-roles", { roles, roleTitles: roleTitles(context.app, roles) });
  }
  const decided: EngineEvent = {
    type: "approval-decided",
    approval: approval.id,
    transition: approval.transition,
    decision: input.decision,
    comment: input.comment ?? null,
  };
  if (input.decision !== "approve" || transition === undefined) {
    return committed(context, record, { ...record, approval: null }, [decided]);
  }
  const next = withApproval(context, record, approval, input.comment ?? null);
  return next.current < next.steps.length
    ? committed(context, record, { ...record, approval: next }, [decided], { pending: true })
    : finish(context, record, approval, transition, decided);
}

/** The approval with one more consent; the next step waits as soon as this one has all that it needs. */
function withApproval(
  { form, actor, now }: EngineContext,
  record: EngineRecord,
  approval: RunningApproval,
  comment: string | null,
): RunningApproval {
  const waiting = waitingRoles(form, record);
  const roles = waiting.filter((role) => actor.administrator || actor.roles.has(role));
  const step = pipelineOf(form, record)?.transitions.get(approval.transition)?.approval?.steps[
    approval.steps[approval.current] ?? -1
  ];
  const complete = step?.rule !== "all" || roles.length === waiting.length;
  const decision: ApprovalDecision = {
    step: approval.current,
    roles,
    by: actor.id,
    at: now,
    decision: "approve",
    comment,
  };
  return {
    ...approval,
    current: complete ? approval.current + 1 : approval.current,
    decisions: [...approval.decisions, decision],
  };
}

/** Runs the gate again on the record as it has become, and moves it. */
function finish(
  context: EngineContext,
  record: EngineRecord,
  approval: RunningApproval,
  transition: CompiledTransition,
  decided: EngineEvent,
): Outcome {
  const starter = { ...context.actor, id: approval.startedBy, teams: [] };
  const unlocked = { ...record, approval: null };
  const attempt = attemptMove({ ...context, actor: starter }, unlocked, transition, {
    override: approval.override !== undefined,
  });
  if (attempt.problems.length > 0) return refused("invalid", attempt.problems);
  const moved = movedEvent(context, record, attempt, transition, approval);
  return committed(context, record, attempt.target, [decided, moved]);
}
