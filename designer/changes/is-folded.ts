import type { ChangeGroup } from "./group-changes.ts";

const most = 5;

/**
 * Whether a group of differences is folded at first before publishing: many changes to tests and demo data would bury
 * what happens to live records. While tests fail, what was changed about them may be why.
 */
export function isFolded({ of, changes }: ChangeGroup, testsFail: boolean): boolean {
  return of === "trials" && changes.length > most && !testsFail;
}
