import type { Facts } from "../circumstance.ts";
import type { FormulaFacts } from "../formula/formula.ts";
import type { FactsContext } from "./facts-context.ts";

/** What formulas read of the record behind `facts`: its fields, and those of the records that it refers to. */
export function formulaFacts(context: FactsContext, facts: Facts): FormulaFacts {
  return {
    value: facts,
    through(reference, field) {
      const id = facts(reference);
      return typeof id === "string" ? context.surroundings.through(reference, id, field) : undefined;
    },
    now: context.now,
    timeZone: context.app.timeZone,
  };
}
