import { accessRight } from "./access-right.ts";
import type { CompiledForm } from "./compiled.ts";

/** Whether somebody with these roles may see a field of the form's records while they are in `stage`. */
export function seesField(
  form: CompiledForm,
  roles: ReadonlySet<string>,
  field: string,
  stage: string | null,
): boolean {
  return form.access.some(
    (entry) =>
      roles.has(entry.role) && entry.can.includes("read") && accessRight(entry, field, stage) !== "hidden",
  );
}
