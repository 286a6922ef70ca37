import type { EngineContext } from "../engine-context.ts";
import type { Json } from "../json.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import { changedData } from "./changed-data.ts";
import { circumstanceOf } from "./circumstance-of.ts";
import { evaluateField } from "./evaluate-field.ts";
import { factsOf } from "./facts-of.ts";
import { formulaFacts } from "./formula-facts.ts";

/**
 * The record with its roll-ups taken from the surroundings, its formulas computed in order (volatile ones left out:
 * they are computed on read) and the fields cleared that say so while they are hidden. The same object where nothing
 * differs.
 */
export function derive(context: EngineContext, record: EngineRecord): EngineRecord {
  const { rollups, formulaOrder, steps } = context.form;
  if (rollups.length + formulaOrder.length + steps.clearing.length === 0) return record;
  const rolledUp = rollups.map(({ field }) => [field, context.surroundings.rollup(field)] as const);
  let data = changedData(record.data, rolledUp);
  // Clearing one field may hide another; each round clears at least one, but for a formula that computes itself anew.
  for (let round = 0; ; round += 1) {
    data = withFormulas(context, { ...record, data });
    const cleared = withoutHidden(context, { ...record, data });
    if (cleared === data || round > steps.clearing.length)
      return data === record.data ? record : { ...record, data };
    data = cleared;
  }
}

function withFormulas(context: EngineContext, record: EngineRecord): RecordData {
  if (context.form.formulaOrder.length === 0) return record.data;
  const values = new Map<string, Json | undefined>();
  const stored = factsOf(context, record);
  const facts = formulaFacts(context, (name) => (values.has(name) ? values.get(name) : stored(name)));
  for (const name of context.form.formulaOrder) {
    const field = context.form.fields.get(name);
    if (field && !context.form.volatileFields.has(name)) values.set(name, evaluateField(field, facts));
  }
  return changedData(record.data, values);
}

function withoutHidden(context: EngineContext, record: EngineRecord): RecordData {
  if (context.form.steps.clearing.length === 0) return record.data;
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  const hidden = context.form.steps.clearing.filter(
    ({ visibleWhen }) => visibleWhen?.test(facts, at) === false,
  );
  return changedData(
    record.data,
    hidden.map(({ name }) => [name, undefined] as const),
  );
}
