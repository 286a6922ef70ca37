import type { CompiledTransition } from "../compile/compiled.ts";
import { changedData } from "./changed-data.ts";
import { factsOf } from "./facts-of.ts";
import { formulaFacts } from "./formula-facts.ts";
import { normalised } from "./normalised.ts";
import { toStored } from "./to-stored.ts";
import type { EngineContext } from "../engine-context.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { Json } from "../json.ts";
import type { EngineRecord } from "../record.ts";

/** The record with a transition's effects set, one after the other: each sees what those before it have set. */
export function appliedEffects(
  context: EngineContext,
  record: EngineRecord,
  transition: CompiledTransition,
): EngineRecord {
  let applied = record;
  for (const { set } of transition.effects) {
    const facts = formulaFacts(context, factsOf(context, applied));
    const values = new Map<string, Json | undefined>();
    for (const [name, source] of set) {
      const field = context.form.fields.get(name);
      if (field === undefined) continue;
      if ("value" in source) values.set(name, normalised(field, source.value, context.newId));
      else {
        const value = source.formula.evaluate(facts);
        values.set(name, isEmpty(value) ? undefined : toStored(field, value));
      }
    }
    applied = { ...applied, data: changedData(applied.data, values) };
  }
  return applied;
}
