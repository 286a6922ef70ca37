/** Which of the fields that are looked at a record has filled in, and the stage in which it stands. */
export interface FilledFields {
  readonly stage: string;
  readonly fields: readonly string[];
}

/** By stage: how many records stand in it, and in how many of them each field is filled in. */
export type StageFill = Map<string, { count: number; readonly filled: Map<string, number> }>;

/** Counts one record more, in place. */
export function addFilled(counts: StageFill, { stage, fields }: FilledFields): void {
  count(counts, stage, 1, new Map(fields.map((field) => [field, 1])));
}

/** Adds all counts of the second to the first, in place. */
export function mergeFill(into: StageFill, other: StageFill): void {
  for (const [stage, { count: records, filled }] of other) count(into, stage, records, filled);
}

function count(into: StageFill, stage: string, records: number, filled: ReadonlyMap<string, number>): void {
  const found = into.get(stage) ?? { count: 0, filled: new Map<string, number>() };
  found.count += records;
  for (const [field, times] of filled) found.filled.set(field, (found.filled.get(field) ?? 0) + times);
  into.set(stage, found);
}
