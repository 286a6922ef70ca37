import type { Facts } from "../../runtime/core/circumstance.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { referenceAt } from "../../runtime/core/compile/reference-at.ts";
import type { Surroundings } from "../../runtime/core/engine-context.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import { referencedFacts } from "../engine/referenced-facts.ts";

/** What demo records read of each other, the store apart. */
interface DemoSurroundings {
  put(record: EngineRecord): void;
  /** What records of a form read at a moment, one with these roll-ups. */
  of(form: CompiledForm, at: string, rollups?: ReadonlyMap<string, Json>): Surroundings;
}

/** Surroundings of records of which none is put yet. */
export function demoSurroundings(app: CompiledApp): DemoSurroundings {
  const records = new Map<string, EngineRecord>();
  const facts = (reference: string, form: CompiledForm, id: string, at: string): Facts | undefined => {
    const target = app.forms.get(referenceAt(form, reference)?.schema["x-form"] ?? "");
    const record = target === undefined ? undefined : records.get(`${target.name} ${id}`);
    return target && record && referencedFacts(app, target, record, at);
  };
  return {
    put: (record) => void records.set(`${record.form} ${record.id}`, record),
    of: (form, at, rollups = new Map()) => ({
      through: (reference, id, field) => facts(reference, form, id, at)?.(field),
      rollup: (field) => rollups.get(field),
    }),
  };
}
