import type { Change } from "../../runtime/core/diff/change.ts";

/** Differences in the order in which they are told: one by itself, or many of one sort that are shown in part. */
export type ChangeFold =
  | { readonly sort: null; readonly change: Change }
  | { readonly sort: string; readonly shown: readonly Change[]; readonly folded: readonly Change[] };

/** More of one sort than this are folded; so many of them still show. */
const most = 8;
const shownOfMany = 5;

/** Brings together what is of one sort where it would be long: added tests, changed titles of fields. */
export function foldChanges(changes: readonly Change[]): readonly ChangeFold[] {
  const bySort = new Map<string, Change[]>();
  for (const change of changes) bySort.set(sortOf(change), [...(bySort.get(sortOf(change)) ?? []), change]);
  const told = new Set<string>();
  return changes.flatMap((change): readonly ChangeFold[] => {
    const sort = sortOf(change);
    const alike = bySort.get(sort) ?? [];
    if (alike.length <= most) return [{ sort: null, change }];
    if (told.has(sort)) return [];
    told.add(sort);
    return [{ sort, shown: alike.slice(0, shownOfMany), folded: alike.slice(shownOfMany) }];
  });
}

function sortOf({ kind, item, keyword }: Change): string {
  return `${kind} ${item} ${keyword ?? ""}`;
}
