import type { CompiledField } from "../compile/compiled.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { factsOf } from "../derive/facts-of.ts";
import { stageOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import { isShown } from "./is-shown.ts";

/** What asks for a field: the form or its own condition, or the stage in which the record is. */
export type RequiredBy = "form" | "stage";

/** The fields that must be filled in where the record is, whoever looks; a hidden field is never required. */
export function requiredFields(
  context: Pick<EngineContext, "app" | "form" | "actor" | "now" | "surroundings">,
  record: EngineRecord,
): ReadonlyMap<string, RequiredBy> {
  const { form } = context;
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  const stage = stageOf(form, record);
  const by = (field: CompiledField): RequiredBy | null => {
    if (form.required.has(field.name) || field.requiredWhen?.test(facts, at)) return "form";
    return stage?.fields.get(field.name) === "required" ? "stage" : null;
  };
  const required = new Map<string, RequiredBy>();
  for (const field of form.steps.required) {
    const source = by(field);
    if (source !== null && isShown(field, stage, facts, at)) required.set(field.name, source);
  }
  return required;
}
