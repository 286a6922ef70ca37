import type { TransitionView } from "../../contract/generated/contract.ts";
import type { CompiledForm } from "../../core/compile/compiled.ts";

/**
 * The fields that the small form of a move shows: those that decide what is missing and can be filled in here,
 * and what the transition asks for and is still empty, in its order, so that exactly what is missing is asked.
 */
export function askedFields(
  form: CompiledForm,
  transition: TransitionView,
  isFilled: (field: string) => boolean,
): readonly string[] {
  const missing = transition.requirements.filter(({ met }) => !met).flatMap(({ fields }) => fields);
  const asked = transition.ask.filter((field) => missing.includes(field) || !isFilled(field));
  const others = missing.filter((field) => !asked.includes(field));
  const fillable = (name: string) => form.fields.get(name)?.readOnly === false;
  return [...new Set([...others, ...asked])].filter(fillable);
}
