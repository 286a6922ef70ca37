import type { CompiledForm } from "../compile/compiled.ts";
import type { Actor } from "../actor.ts";
import type { AccessDefinition } from "../definition/generated/definition.ts";

/** Something that a role can be allowed to do with the records of a form. */
export type FormRight = AccessDefinition["can"][number];

const everything: ReadonlySet<FormRight> = new Set<FormRight>([
  "create",
  "read",
  "update",
  "delete",
  "assign",
  "import",
  "export",
  "overrideGates",
]);

/** What an actor may do with the records of a form: everything for administrators, else what their roles give together. */
export function formRights(
  actor: Pick<Actor, "administrator" | "roles">,
  form: Pick<CompiledForm, "access">,
): ReadonlySet<FormRight> {
  if (actor.administrator) return everything;
  const mine = form.access.filter((entry) => actor.roles.has(entry.role));
  return new Set(mine.flatMap((entry) => entry.can));
}
