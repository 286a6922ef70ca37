import type { Circumstance, Facts } from "../circumstance.ts";
import type { CompiledField, CompiledStage } from "../compile/compiled.ts";

/** Whether a field is shown on its record, whoever looks: by its condition, and by the stage unless a move asks for it. */
export function isShown(
  field: CompiledField,
  stage: CompiledStage | undefined,
  facts: Facts,
  at: Circumstance,
  asked = false,
): boolean {
  if (stage?.fields.get(field.name) === "hidden" && !asked) return false;
  return field.visibleWhen === null || field.visibleWhen.test(facts, at);
}
