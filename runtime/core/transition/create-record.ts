import { changedData } from "../derive/changed-data.ts";
import { initialData } from "../derive/initial-data.ts";
import { stageOf } from "../derive/pipeline-of.ts";
import type { CompiledPipeline } from "../compile/compiled.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import { clearedProblems } from "../validate/cleared-problems.ts";
import { mergeInput } from "../validate/merge-input.ts";
import { validate } from "../validate/validate.ts";
import { blankRecord, pipelineFor } from "./blank-record.ts";
import { changesBetween } from "./changes-between.ts";
import { committed } from "./committed.ts";
import { failingRules } from "./failing-rules.ts";
import { isOfStage } from "./is-of-stage.ts";
import { mayOverride } from "./may-override.ts";
import type { Outcome } from "./outcome.ts";
import { refused, refusedFor } from "./refused.ts";
import { settle } from "./settle.ts";

export interface NewRecordInput {
  readonly id: string;
  readonly data: RecordData;
  /** The form's first one where it is left out; null for none. */
  readonly pipeline?: string | null;
  /** One of the pipeline's initial stages; the first where it is left out. */
  readonly stage?: string;
  /** The moment since which it stands in its stage; now, where it is left out. */
  readonly stageSince?: string;
  /** Who acts, where it is left out. */
  readonly owner?: string | null;
  /** Values of serial fields that the caller has made. */
  readonly serials?: RecordData;
  /**
   * Places the record in any drawn stage, past entry rules and what the stage requires; wants the right `overrideGates`.
   * Nothing else is skipped.
   */
  readonly override?: { readonly reason: string };
}

/**
 * A new record with its defaults, derived values and score, at revision 1; refused with every problem at once. It passes
 * the entry rules of its stage like a record that moves there. Data is merged by the rules of an initial stage, as the
 * source of every way to the others; what an override skipped comes back as warnings.
 */
export function createRecord(context: EngineContext, input: NewRecordInput): Outcome {
  const pipeline = pipelineFor(context, input.pipeline);
  if (pipeline === undefined) return refusedFor("invalid", "unknown-pipeline", {}, "/pipeline");
  const stage = input.stage ?? pipeline?.initial[0] ?? null;
  const misplaced = misplacedOutcome(context, pipeline, stage, input);
  if (misplaced !== null) return misplaced;
  const first = input.override === undefined ? stage : (pipeline?.initial[0] ?? null);
  const blank = blankRecord(context, input, pipeline, first);
  const merged = mergeInput(context, blank, input.data);
  const placed = { ...merged.record, stage };
  const data = initialData(context, placed, input.data);
  const record = settle(context, withSerials({ ...placed, data }, input.serials));
  const gate = [
    ...validate(context, record),
    ...failingRules(context, record, stageOf(context.form, record)?.entry ?? [], "entry"),
  ];
  const skipped = input.override === undefined ? [] : gate.filter(isSkipped);
  const problems = [
    ...merged.problems,
    ...clearedProblems(context, merged, record),
    ...gate.filter((problem) => !skipped.includes(problem)),
  ];
  if (problems.length > 0) return refused("invalid", problems);
  const changes = changesBetween(context.form, {}, record.data);
  const override = input.override && { reason: input.override.reason, skipped: skipped.map(nameOf) };
  const event = { type: "created", stage, changes, ...(override && { override }) } as const;
  return committed(context, { ...blank, stage }, record, [event], { warnings: skipped });
}

function misplacedOutcome(
  context: EngineContext,
  pipeline: CompiledPipeline | null,
  stage: string | null,
  { override }: NewRecordInput,
): Outcome | null {
  if (override !== undefined && !mayOverride(context)) {
    return refusedFor("forbidden", "override-not-allowed", {}, "/override");
  }
  if (stage === null) return null;
  if (pipeline === null) return refusedFor("invalid", "stage-without-pipeline", {}, "/stage");
  if (override !== undefined) {
    return pipeline.stages.has(stage) ? null : refusedFor("invalid", "unknown-stage", { stage }, "/stage");
  }
  const { initial } = pipeline;
  if (initial.includes(stage)) return null;
  const initialTitles = initial.map((name) => pipeline.stages.get(name)?.definition.title ?? name);
  return refusedFor("invalid", "stage-not-initial", { initial, initialTitles }, "/stage");
}

/** What an override skips of a creation: entry rules, and what only the stage requires. */
function isSkipped(problem: Problem): boolean {
  return problem.code === "entry" || isOfStage(problem);
}

function nameOf({ params, pointer }: Problem): string {
  const { rule } = params;
  return typeof rule === "string" ? rule : (pointer.split("/")[1] ?? "");
}

/** The record with its serials in place; they are made outside, where numbers are counted. */
export function withSerials(record: EngineRecord, serials: RecordData = {}): EngineRecord {
  return { ...record, data: changedData(record.data, Object.entries(serials)) };
}
