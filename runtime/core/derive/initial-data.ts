import type { CompiledField } from "../compile/compiled.ts";
import type { EngineContext } from "../engine-context.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { FormulaFacts } from "../formula/formula.ts";
import type { Json } from "../json.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import { changedData } from "./changed-data.ts";
import { factsOf } from "./facts-of.ts";
import { formulaFacts } from "./formula-facts.ts";
import { toStored } from "./to-stored.ts";

/**
 * The data of the new record `record`: what it has, and the defaults of the fields that `given` does not mention.
 * Computed defaults come last and see the others; a field that was given as null stays empty.
 */
export function initialData(
  context: EngineContext,
  record: EngineRecord,
  given: RecordData = record.data,
): RecordData {
  const open = [...context.form.fields.values()].filter(({ name }) => !Object.hasOwn(given, name));
  const fixed = open.map((field) => [field.name, field.defaultValue] as const);
  const data = changedData(
    record.data,
    fixed.filter(([, value]) => value !== undefined),
  );
  const facts = formulaFacts(context, factsOf(context, { ...record, data }));
  const computed = open.filter(({ defaultFormula }) => defaultFormula !== null);
  return changedData(
    data,
    computed.map((field) => [field.name, computedDefault(field, facts)] as const),
  );
}

function computedDefault(field: CompiledField, facts: FormulaFacts): Json | undefined {
  const value = field.defaultFormula?.evaluate(facts);
  return value === undefined || isEmpty(value) ? undefined : toStored(field, value);
}
