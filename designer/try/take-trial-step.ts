import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { dateFormat } from "../../runtime/core/fields/formats.ts";
import { serialText } from "../../runtime/core/fields/serial/serial-text.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { EngineRecord, RecordData } from "../../runtime/core/record.ts";
import { createRecord } from "../../runtime/core/transition/create-record.ts";
import { decideApproval, type DecisionInput } from "../../runtime/core/transition/decide-approval.ts";
import { moveRecord, type MoveInput } from "../../runtime/core/transition/move-record.ts";
import type { Outcome } from "../../runtime/core/transition/outcome.ts";
import { tickItem } from "../../runtime/core/transition/tick-item.ts";
import { updateRecord } from "../../runtime/core/transition/update-record.ts";
import type { Trial, TrialActor } from "./trial.ts";

/** Something that a rep could do with the record. */
export type TrialStep =
  | { readonly do: "save"; readonly data: RecordData }
  | { readonly do: "move"; readonly name: string; readonly input: MoveInput }
  | { readonly do: "decide"; readonly input: DecisionInput }
  | { readonly do: "tick"; readonly item: string; readonly done: boolean };

/** The trial after a step, or every problem that refuses it. */
export type TrialOutcome =
  | { readonly ok: true; readonly trial: Trial; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Takes a step as the engine decides it, and notes what would be written. `choice` is how its actor was chosen. */
export function takeTrialStep(
  context: EngineContext,
  trial: Trial,
  choice: TrialActor,
  step: TrialStep,
): TrialOutcome {
  const outcome = outcomeOf(context, trial, step);
  if (!outcome.ok) return { ok: false, problems: outcome.problems };
  const { log, ...before } = trial;
  const sent = step.do === "save" ? step.data : step.do === "move" ? (step.input.data ?? {}) : {};
  const next: Trial = {
    ...before,
    record: outcome.record,
    exists: true,
    typed: without(trial.typed, sent),
    now: context.now,
    log: [
      ...log,
      {
        at: context.now,
        by: context.actor.id,
        as: choice,
        events: outcome.events,
        placed: false,
        after: outcome.record,
        before,
      },
    ],
  };
  return {
    ok: true,
    trial: outcome.events.length === 0 ? { ...next, log } : next,
    warnings: outcome.warnings,
  };
}

function outcomeOf(context: EngineContext, { record, exists }: Trial, step: TrialStep): Outcome {
  switch (step.do) {
    case "save":
      return exists ? updateRecord(context, record, step.data) : create(context, record, step.data);
    case "move":
      return moveRecord(context, record, step.name, step.input);
    case "decide":
      return decideApproval(context, record, step.input);
    case "tick":
      return tickItem(context, record, step.item, step.done);
  }
}

function create(context: EngineContext, record: EngineRecord, data: RecordData): Outcome {
  const day = dateFormat("en-CA", { timeZone: context.app.timeZone }).format(new Date(context.now));
  const serials = [...context.form.fields.values()].flatMap(({ name, kind, schema }) =>
    kind.name === "serial" ? [[name, serialText(schema["x-pattern"] ?? "{0000}", day, 1)] as const] : [],
  );
  return createRecord(context, {
    id: record.id,
    data,
    pipeline: record.pipeline,
    ...(record.stage === null ? {} : { stage: record.stage }),
    serials: Object.fromEntries(serials),
  });
}

function without(typed: RecordData, sent: RecordData): RecordData {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !Object.hasOwn(sent, name)));
}
