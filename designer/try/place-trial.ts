import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { settle } from "../../runtime/core/transition/settle.ts";
import { mergeInput } from "../../runtime/core/validate/merge-input.ts";
import type { Trial, TrialActor } from "./trial.ts";

/**
 * Puts the record into a stage by hand, past every rule, with what is filled in (`data`). A record that is yet to be
 * created stays so in a stage in which records begin.
 */
export function placeTrial(
  context: EngineContext,
  trial: Trial,
  choice: TrialActor,
  { pipeline, stage, data }: { readonly pipeline: string; readonly stage: string; readonly data: RecordData },
): Trial {
  const { log, ...before } = trial;
  const begins = context.form.pipelines.get(pipeline)?.initial.includes(stage) === true;
  const there = { pipeline, stage, stageSince: context.now, checklist: {}, approval: null };
  if (!trial.exists && begins) return { ...trial, record: { ...trial.record, ...there } };
  const merged = mergeInput(context, { ...trial.record, approval: null }, data).record;
  const record = settle(context, { ...merged, ...there });
  const left = Object.entries(trial.typed).filter(([name]) => !Object.hasOwn(data, name));
  const entry = { at: context.now, by: context.actor.id, as: choice, events: [], placed: true };
  return {
    ...before,
    record,
    exists: true,
    typed: Object.fromEntries(left),
    now: context.now,
    log: [...log, { ...entry, after: record, before }],
  };
}
