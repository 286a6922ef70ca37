import type { Actor } from "../actor.ts";
import type { CompiledForm, CompiledTransition } from "../compile/compiled.ts";
import { formRights } from "./form-rights.ts";

/**
 * Whether somebody may try a move at all: whoever may write the form's records, and a role that the move itself names,
 * such as an approving one. Whether it succeeds is the gate's affair.
 */
export function mayTryMove(
  actor: Pick<Actor, "administrator" | "roles">,
  form: Pick<CompiledForm, "access">,
  transition: Pick<CompiledTransition, "roles"> | undefined,
): boolean {
  const rights = formRights(actor, form);
  if (!rights.has("read")) return false;
  if (rights.has("update")) return true;
  return [...(transition?.roles ?? [])].some((role) => actor.roles.has(role));
}
