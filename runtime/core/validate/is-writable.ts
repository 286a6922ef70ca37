import type { CompiledField } from "../compile/compiled.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { factsOf } from "../derive/facts-of.ts";
import { stageOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import { fieldRight } from "./field-right.ts";

/**
 * A test whether the actor may write a field of the record as it stands: never a derived one nor one beyond their
 * rights; what a move asks for whatever the stage says, anything else by the stage and the field's own condition.
 */
export function isWritable(
  context: Pick<EngineContext, "app" | "form" | "actor" | "now" | "surroundings">,
  record: EngineRecord,
  asked: ReadonlySet<string>,
): (field: CompiledField) => boolean {
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  const stage = stageOf(context.form, record);
  return (field) => {
    if (field.readOnly || record.approval !== null) return false;
    if (fieldRight(context.form, context.actor, field.name, record.stage) !== "edit") return false;
    if (asked.has(field.name)) return true;
    const inStage = stage?.fields.get(field.name);
    if (inStage === "readOnly" || inStage === "hidden") return false;
    return field.readOnlyWhen === null || !field.readOnlyWhen.test(facts, at);
  };
}
