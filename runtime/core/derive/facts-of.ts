import type { Facts } from "../circumstance.ts";
import type { Json } from "../json.ts";
import type { EngineRecord } from "../record.ts";
import { evaluateField } from "./evaluate-field.ts";
import type { FactsContext } from "./facts-context.ts";
import { formulaFacts } from "./formula-facts.ts";
import { systemFacts } from "./system-facts.ts";

/**
 * Reads a record's own and system fields by name; undefined is empty or unknown. Formulas that depend on the time are
 * computed here, since they are never stored.
 */
export function factsOf(context: FactsContext, record: EngineRecord): Facts {
  const { app, form } = context;
  const { fields, volatileFields } = form;
  const { properties } = form.definition.schema;
  const { data } = record;
  const changing = volatileFields.size > 0;
  // Rules that stand beside each other mostly ask about the same field.
  let read: string | null = null;
  let held: Json | undefined;
  const facts = (name: string, among?: object): Json | undefined => {
    if (name === read) return held;
    if (changing || among !== properties) {
      const field = fields.get(name);
      if (field === undefined) return systemFacts.get(name)?.(record, form, app) ?? undefined;
      if (changing && volatileFields.has(name)) return evaluateField(field, formulaFacts(context, facts));
    }
    const value = data[name];
    read = name;
    // What every object inherits under the name of a field is a function, as no value is.
    held = typeof value === "function" ? undefined : value;
    return held;
  };
  return facts;
}
