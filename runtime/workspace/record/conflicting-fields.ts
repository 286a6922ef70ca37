import type { RecordData } from "../../core/record.ts";

/** One field that two people changed at once. */
export interface FieldConflict {
  readonly field: string;
  readonly mine: RecordData[string];
  readonly theirs: RecordData[string];
}

/** The fields of `patch` that somebody else changed between `before` and `after`, to something else. */
export function conflictingFields(
  before: RecordData,
  after: RecordData,
  patch: RecordData,
): readonly FieldConflict[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  return Object.entries(patch)
    .filter(([field, mine]) => !same(before[field], after[field]) && !same(after[field], mine))
    .map(([field, mine]) => ({ field, mine, theirs: after[field] ?? null }));
}
