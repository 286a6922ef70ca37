import type { Change } from "../../runtime/core/diff/change.ts";

/** Differences that belong together: those of one form, or those of the app itself. */
export interface ChangeGroup {
  readonly form: string | null;
  readonly changes: readonly Change[];
}

/** Differences by form in the order in which they come, what belongs to the app first. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string | null, Change[]>();
  for (const change of changes) {
    // A form that comes or goes says its own name.
    const form = change.item === "form" && change.kind !== "changed" ? null : change.form;
    groups.set(form, [...(groups.get(form) ?? []), change]);
  }
  return [...groups]
    .map(([form, some]) => ({ form, changes: some }))
    .sort((a, b) => Number(a.form !== null) - Number(b.form !== null));
}
