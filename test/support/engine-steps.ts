import { readDerived } from "../../runtime/core/derive/read-derived.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { EngineRecord, RecordData } from "../../runtime/core/record.ts";
import { scoreRecord } from "../../runtime/core/score/score-record.ts";
import { changeOwner } from "../../runtime/core/transition/change-owner.ts";
import { createRecord } from "../../runtime/core/transition/create-record.ts";
import { decideApproval } from "../../runtime/core/transition/decide-approval.ts";
import { moveRecord } from "../../runtime/core/transition/move-record.ts";
import type { Outcome } from "../../runtime/core/transition/outcome.ts";
import { refreshRecord } from "../../runtime/core/transition/refresh-record.ts";
import { seedRecord } from "../../runtime/core/transition/seed-record.ts";
import { settle } from "../../runtime/core/transition/settle.ts";
import { tickItem } from "../../runtime/core/transition/tick-item.ts";
import { transitionsOf } from "../../runtime/core/transition/transitions-of.ts";
import { updateRecord } from "../../runtime/core/transition/update-record.ts";
import { fieldStates } from "../../runtime/core/validate/field-states.ts";
import { unknownFields } from "../../runtime/core/validate/unknown-fields.ts";
import { validate } from "../../runtime/core/validate/validate.ts";

/** The step of a conformance case: its name, and what it takes. */
export interface TestStep {
  readonly do: string;
  readonly data?: RecordData;
  readonly [key: string]: unknown;
}

type Run = (context: EngineContext, record: EngineRecord, step: TestStep) => unknown;

/** Every step that a case may name, with an outcome in words that are short to write down. */
const steps: { readonly [name: string]: Run } = {
  create: (context, _, { data = {}, ...step }) =>
    outcome(createRecord(context, { id: "r1", data, ...(step as object) })),
  seed: (context, _, { data = {}, ...step }) =>
    outcome(seedRecord(context, { id: "r1", data, ...(step as object) })),
  update: (context, record, { data = {} }) => outcome(updateRecord(context, record, data)),
  move: (context, record, { transition, ...input }) =>
    outcome(moveRecord(context, record, String(transition), input)),
  decide: (context, record, { do: _, ...input }) => outcome(decideApproval(context, record, input as never)),
  tick: (context, record, { item, done }) => outcome(tickItem(context, record, String(item), done === true)),
  owner: (context, record, { owner }) => outcome(changeOwner(context, record, owner as string | null)),
  refresh: (context, record) => {
    const { record: refreshed, events } = refreshRecord(context, record);
    return { record: shownRecord(refreshed), events };
  },
  transitions: (context, record, { data = {} }) =>
    Object.fromEntries(
      transitionsOf(context, record, data).map((option) => [
        option.name,
        {
          allowed: option.allowed,
          permitted: option.permitted,
          approval: option.approval,
          requirements: option.requirements.map(
            ({ kind, name, met }) => `${met ? "+" : "-"} ${kind} ${name}`,
          ),
          problems: option.problems.map(shownProblem),
        },
      ]),
    ),
  validate: (context, record) => validate(context, settle(context, record)).map(shownProblem),
  unknown: ({ form }, _, { data = {} }) => unknownFields(form, data).map(shownProblem),
  states: (context, record, { transition }) =>
    Object.fromEntries(
      [
        ...fieldStates(context, record, transition === undefined ? {} : { transition: String(transition) }),
      ].map(([name, { access, required }]) => [name, required ? `${access}, required` : access]),
    ),
  offers: (context, record, { transition }) =>
    Object.fromEntries(
      [
        ...fieldStates(context, record, transition === undefined ? {} : { transition: String(transition) }),
      ].map(([name, { offered }]) => [name, offered && [...offered]]),
    ),
  derive: (context, record) => readDerived(context, settle(context, record)),
  score: (context, record) => {
    const result = scoreRecord(context, settle(context, record));
    return (
      result && {
        total: result.total,
        grade: result.grade,
        points: Object.fromEntries(result.criteria.map(({ name, points }) => [name, points])),
        rules: Object.fromEntries(result.criteria.map(({ name, rule }) => [name, rule])),
        improvements: Object.fromEntries(
          result.improvements.map(({ field, with: others, gain }) => [[field, ...others].join(" + "), gain]),
        ),
      }
    );
  },
};

/** Runs the step of a conformance case. */
export function runStep(context: EngineContext, record: EngineRecord, step: TestStep): unknown {
  const run = steps[step.do];
  if (run === undefined) throw new Error(`no step ${step.do}`);
  return run(context, record, step);
}

function outcome(result: Outcome): unknown {
  if (!result.ok) return { refusal: result.refusal, problems: result.problems.map(shownProblem) };
  return {
    record: shownRecord(result.record),
    events: result.events,
    warnings: result.warnings.map(shownProblem),
    pending: result.pending,
  };
}

/** A problem as `code pointer`, with its rule where it has one. */
export function shownProblem({ code, pointer, params }: Problem): string {
  const rule = params["rule"];
  return [code, pointer, ...(typeof rule === "string" ? [rule] : [])].filter((part) => part !== "").join(" ");
}

/** The record as JSON would carry it. */
function shownRecord(record: EngineRecord): JsonObject {
  return JSON.parse(JSON.stringify(record)) as { readonly [key: string]: Json };
}
