import type { FormulaFunction } from "../formula-function.ts";

/** Functions by their names, those with the same name in their order. */
export function byName(
  functions: readonly FormulaFunction[],
): ReadonlyMap<string, readonly FormulaFunction[]> {
  const groups = new Map<string, FormulaFunction[]>();
  for (const of of functions) groups.set(of.name, [...(groups.get(of.name) ?? []), of]);
  return groups;
}
