import type { Facts } from "../../runtime/core/circumstance.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { factsOf } from "../../runtime/core/derive/facts-of.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";

const nothing = { through: () => undefined, rollup: () => undefined };

/** The fields of a record that another one points to, as they are stored: formulas see no further than one step. */
export function referencedFacts(
  app: CompiledApp,
  form: CompiledForm,
  record: EngineRecord,
  now: string,
): Facts {
  return factsOf({ app, form, now, surroundings: nothing }, record);
}
