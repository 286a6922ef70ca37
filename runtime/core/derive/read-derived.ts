import type { EngineRecord, RecordData } from "../record.ts";
import { changedData } from "./changed-data.ts";
import type { FactsContext } from "./facts-context.ts";
import { factsOf } from "./facts-of.ts";

/** The record's data together with its volatile formulas, as they are at `context.now`. */
export function readDerived(context: FactsContext, record: EngineRecord): RecordData {
  const facts = factsOf(context, record);
  return changedData(
    record.data,
    [...context.form.volatileFields].map((name) => [name, facts(name)] as const),
  );
}
