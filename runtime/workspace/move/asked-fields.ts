import type { TransitionView } from "../../contract/generated/contract.ts";
import type { CompiledForm } from "../../core/compile/compiled.ts";

/**
 * The fields that the small form of a move shows: those that decide what is missing and can be filled in here,
 * then what the transition asks for and is still empty, so that exactly what is missing is asked.
 */
export function askedFields(
  form: CompiledForm,
  transition: TransitionView,
  isFilled: (field: string) => boolean,
): readonly string[] {
  const missing = transition.requirements.filter(({ met }) => !met).flatMap(({ fields }) => fields);
  const open = transition.ask.filter((field) => !isFilled(field));
  const fillable = (name: string) => form.fields.get(name)?.readOnly === false;
  return [...new Set([...missing, ...open])].filter(fillable);
}
