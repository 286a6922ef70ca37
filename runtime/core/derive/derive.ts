import type { Facts } from "../circumstance.ts";
import type { EngineContext } from "../engine-context.ts";
import type { CompiledFormula } from "../formula/formula.ts";
import type { Json } from "../json.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import { changedData } from "./changed-data.ts";
import { circumstanceOf } from "./circumstance-of.ts";
import { evaluateField } from "./evaluate-field.ts";
import { factsOf } from "./facts-of.ts";
import { formulaFacts } from "./formula-facts.ts";

/**
 * The record with its roll-ups taken from the surroundings, its formulas computed in order (volatile ones left out:
 * they are computed on read) and the fields empty that are to be so while they are hidden. The same object where
 * nothing differs. A formula that reads what the surroundings do not know keeps its value.
 */
export function derive(context: EngineContext, record: EngineRecord): EngineRecord {
  const { derivedOrder, steps } = context.form;
  if (derivedOrder.length + steps.clearing.length === 0) return record;
  let { data } = record;
  // Clearing one field may hide another; each round clears at least one, and nothing fills it again, so it ends.
  for (;;) {
    data = withDerived(context, { ...record, data });
    const cleared = withoutHidden(context, { ...record, data });
    if (cleared === data) return data === record.data ? record : { ...record, data };
    data = cleared;
  }
}

function withDerived(context: EngineContext, record: EngineRecord): RecordData {
  const { derivedOrder, fields, volatileFields } = context.form;
  if (derivedOrder.length === 0) return record.data;
  const at = circumstanceOf(context);
  const values = new Map<string, Json | undefined>();
  const stored = factsOf(context, record);
  const now: Facts = (name) => (values.has(name) ? values.get(name) : stored(name));
  const facts = formulaFacts(context, now);
  for (const name of derivedOrder) {
    const field = fields.get(name);
    if (field === undefined || volatileFields.has(name)) continue;
    const isEmptied = field.clearWhenHidden && field.visibleWhen?.test(now, at) === false;
    const value = () => {
      if (field.formula === null) return context.surroundings.rollup(name);
      return readsUnknown(context, field.formula, now) ? stored(name) : evaluateField(field, facts);
    };
    values.set(name, isEmptied ? undefined : value());
  }
  return changedData(record.data, values);
}

function readsUnknown({ surroundings }: EngineContext, { readsThrough }: CompiledFormula, facts: Facts) {
  return readsThrough.some(({ reference, field }) => {
    const id = facts(reference);
    return typeof id === "string" && surroundings.knows?.(reference, id, field) === false;
  });
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
