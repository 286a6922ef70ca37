import { pipelineOf } from "../derive/pipeline-of.ts";
import type { ExampleDefinition } from "../definition/generated/definition.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { fieldStates } from "../validate/field-states.ts";
import { unknownFields } from "../validate/unknown-fields.ts";
import { validate } from "../validate/validate.ts";
import { permissionProblems } from "./permission-problems.ts";
import { transitionsOf } from "./transitions-of.ts";

/** A move out of a definition test's stage: whether it would succeed, and everything that refuses it. */
export interface ExampleMove {
  readonly name: string;
  readonly allowed: boolean;
  readonly problems: readonly Problem[];
}

/** Everything that a definition test may expect something of, as it is; plain data. */
export interface ExampleOutcome {
  readonly problems: readonly Problem[];
  readonly fields: { readonly [name: string]: { readonly visible: boolean; readonly required: boolean } };
  readonly moves: readonly ExampleMove[];
  /** Drawn transitions that do not leave the record's stage. */
  readonly elsewhere: readonly string[];
  readonly score: number | null;
  readonly grade: string | null;
}

/** What comes of a definition test's settled record. */
export function exampleOutcome(
  context: EngineContext,
  record: EngineRecord,
  { record: given }: Pick<ExampleDefinition, "record">,
): ExampleOutcome {
  const pipeline = pipelineOf(context.form, record);
  const moves = transitionsOf(context, record).map(({ name, allowed, problems }) => {
    const transition = pipeline?.transitions.get(name);
    const forbidden = transition === undefined ? [] : permissionProblems(context, record, transition);
    return { name, allowed, problems: [...forbidden, ...problems] };
  });
  const leaving = new Set(moves.map(({ name }) => name));
  return {
    problems: [...unknownFields(context.form, given.data), ...validate(context, record)],
    fields: Object.fromEntries(
      [...fieldStates(context, record)].map(([name, { visible, required }]) => [name, { visible, required }]),
    ),
    moves,
    elsewhere: [...(pipeline?.transitions.keys() ?? [])].filter((name) => !leaving.has(name)),
    score: record.score?.total ?? null,
    grade: record.score?.grade ?? null,
  };
}
