import type { CompiledField } from "../compile/compiled.ts";
import { formerColumns } from "./former-columns.ts";

/** Whether a form of the version before goes on as this form of the new one. */
export type SameForm = (former: string, now: string) => boolean;

/** Whether what a field holds up to now leads to nothing in the new version: its links are to other things from then on. */
export function isDeadLink(before: CompiledField, after: CompiledField, sameForm: SameForm): boolean {
  const to = linkOf(after);
  if (to === null) return false;
  const from = linkOf(before);
  if (from === null || from.to !== to.to) return true;
  return to.to === "form" && !sameForm(from.form, to.form);
}

/** The columns of a table, by their new names, whose links lead to nothing in the new version. */
export function deadColumns(
  before: CompiledField,
  after: CompiledField,
  sameForm: SameForm,
): readonly string[] {
  const names = formerColumns(before, after);
  return [...(after.columns?.values() ?? [])].flatMap((column) => {
    const former = before.columns?.get(names.get(column.name) ?? "");
    return former !== undefined && isDeadLink(former, column, sameForm) ? [column.name] : [];
  });
}

/** What the ids in a field are ids of; null where it holds none. */
function linkOf({ kind: { name }, schema }: CompiledField) {
  if (name === "reference" || name === "references") return { to: "form", form: schema["x-form"] ?? "" };
  if (name === "user" || name === "users") return { to: "user", form: "" };
  return name === "team" ? { to: "team", form: "" } : null;
}
