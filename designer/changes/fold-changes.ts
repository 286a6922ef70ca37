import type { Change } from "../../runtime/core/diff/change.ts";
import { firstOnes } from "./first-ones.ts";

/** Differences in the order in which they are told: one by itself, or many of one sort that are shown in part. */
export type ChangeFold =
  | { readonly sort: null; readonly change: Change }
  | { readonly sort: string; readonly shown: readonly Change[]; readonly folded: readonly Change[] };

/** Brings together what is of one sort where it would be long: added tests, changed titles of fields. */
export function foldChanges(changes: readonly Change[]): readonly ChangeFold[] {
  const bySort = new Map<string, Change[]>();
  for (const change of changes) bySort.set(sortOf(change), [...(bySort.get(sortOf(change)) ?? []), change]);
  const told = new Set<string>();
  return changes.flatMap((change): readonly ChangeFold[] => {
    const sort = sortOf(change);
    const alike = bySort.get(sort) ?? [];
    const shown = firstOnes(alike);
    if (shown.length === alike.length) return [{ sort: null, change }];
    if (told.has(sort)) return [];
    told.add(sort);
    return [{ sort, shown, folded: alike.slice(shown.length) }];
  });
}

function sortOf({ kind, item, keyword }: Change): string {
  return `${kind} ${item} ${keyword ?? ""}`;
}
