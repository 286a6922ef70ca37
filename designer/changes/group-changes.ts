import type { Change } from "../../runtime/core/diff/change.ts";

/** Differences that belong together: those of one form, those of the app itself, or those of its tests and demo data. */
export interface ChangeGroup {
  readonly of: "app" | "form" | "trials";
  readonly form: string | null;
  readonly changes: readonly Change[];
}

const order = ["app", "form", "trials"] as const;

/**
 * Differences by form in the order in which they come, what belongs to the app first. Tests and demo data are last: they
 * tell nothing of what reps will use.
 */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, ChangeGroup & { readonly changes: Change[] }>();
  for (const change of changes) {
    const place = placeOf(change);
    const key = `${place.of} ${place.form ?? ""}`;
    const group = groups.get(key) ?? { ...place, changes: [] };
    group.changes.push(change);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.of) - order.indexOf(b.of));
}

function placeOf({ item, kind, form, path }: Change): Pick<ChangeGroup, "of" | "form"> {
  if (/^(examples|demo)(\/|$)/.test(path)) return { of: "trials", form: null };
  // A form that comes or goes says its own name.
  if (form === null || (item === "form" && kind !== "changed")) return { of: "app", form: null };
  return { of: "form", form };
}
