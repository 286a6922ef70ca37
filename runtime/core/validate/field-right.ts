import type { Actor } from "../actor.ts";
import { accessRight } from "../compile/access-right.ts";
import type { CompiledForm } from "../compile/compiled.ts";
import type { AccessDefinition, FieldRight } from "../definition/generated/definition.ts";

const order: readonly FieldRight[] = ["hidden", "read", "edit"];

/**
 * What an actor may do with a field while its record is in `stage`: of several roles the most generous one counts, a
 * role that may only read gives no more than reading, and administrators may everything.
 */
export function fieldRight(
  form: Pick<CompiledForm, "access">,
  actor: Pick<Actor, "administrator" | "roles">,
  field: string,
  stage: string | null,
): FieldRight {
  if (actor.administrator) return "edit";
  const ranks = form.access
    .filter(({ role }) => actor.roles.has(role))
    .map((entry) => Math.min(order.indexOf(accessRight(entry, field, stage)), writes(entry) ? 2 : 1));
  return order[Math.max(0, ...ranks)] ?? "hidden";
}

function writes({ can }: AccessDefinition): boolean {
  return can.includes("update") || can.includes("create");
}
