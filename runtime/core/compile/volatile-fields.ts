import type { CompiledFormula } from "../formula/formula.ts";

/** The formula fields that depend on the time, by themselves or through another formula of the form. */
export function volatileFields(formulas: ReadonlyMap<string, CompiledFormula>): ReadonlySet<string> {
  const volatile = new Set<string>();
  for (let before = -1; before !== volatile.size;) {
    before = volatile.size;
    for (const [name, { volatile: own, reads }] of formulas) {
      if (own || [...reads].some((field) => volatile.has(field))) volatile.add(name);
    }
  }
  return volatile;
}
