import type { FieldKindName } from "../../core/fields/field-kind-name.ts";

const wide = new Set<FieldKindName>([
  "long-text",
  "markdown",
  "address",
  "choices",
  "tags",
  "users",
  "references",
]);
/** Amounts are never cut: nine digits with a currency fit. */
const byKind: Partial<Record<FieldKindName, number>> = {
  "date-time": 170,
  date: 130,
  boolean: 100,
  money: 175,
  formula: 175,
  rollup: 175,
};
const moment = /(?:Since|At)$/;

/**
 * How wide a column begins, in pixels: by what is in it, not by the rows that happen to be drawn, so that nothing shifts
 * while a list is scrolled. What room is left is shared among all.
 */
export function columnWidth(name: string, kind: FieldKindName | undefined, number: boolean): number {
  if (kind === undefined) return moment.test(name) || name === "_stage" ? 170 : number ? 130 : 140;
  return byKind[kind] ?? (number ? 130 : wide.has(kind) ? 220 : 170);
}
