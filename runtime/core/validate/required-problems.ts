import { factsOf } from "../derive/facts-of.ts";
import { stageOf } from "../derive/pipeline-of.ts";
import type { CompiledField } from "../compile/compiled.ts";
import type { EngineContext } from "../engine-context.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { Json } from "../json.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { problemAt } from "./problem-at.ts";
import { requiredFields, type RequiredBy } from "./required-fields.ts";

/** Whether a field counts as filled in; a missing boolean is false, which is a value. */
export function isFilled(field: CompiledField, value: Json | undefined): boolean {
  return field.schema.type === "boolean" || !isEmpty(value);
}

/** The problem of an empty field that must be filled in: `required`, with the stage where that is what asks. */
export function requiredProblem(
  { form }: Pick<EngineContext, "form">,
  record: EngineRecord,
  field: CompiledField,
  by: RequiredBy,
): Problem {
  const stage = by === "stage" ? stageOf(form, record) : undefined;
  return stage === undefined
    ? problemAt(field, "required")
    : problemAt(field, "required", { stage: stage.name, stageTitle: stage.definition.title });
}

/** Fields that must be filled in where the record is, and are empty. */
export function requiredProblems(context: EngineContext, record: EngineRecord): readonly Problem[] {
  if (context.form.steps.required.length === 0) return [];
  const facts = factsOf(context, record);
  return [...requiredFields(context, record)].flatMap(([name, by]) => {
    const field = context.form.fields.get(name);
    return field && !isFilled(field, facts(name)) ? [requiredProblem(context, record, field, by)] : [];
  });
}
