import type { CompiledCriterion } from "./compiled.ts";

/** The fields of the record, own and the system's, from which a criterion's points are computed. */
export function readByCriterion({ rules, decay }: CompiledCriterion): ReadonlySet<string> {
  const reads = rules.flatMap(({ when, points }) => [
    ...(when?.reads ?? []),
    ...(typeof points === "number" ? [] : points.reads),
  ]);
  return new Set(decay ? [...reads, decay.since] : reads);
}
