import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { referenceAt } from "../../runtime/core/compile/reference-at.ts";
import { referencedIds } from "../../runtime/core/derive/referenced-ids.ts";
import type { Facts } from "../../runtime/core/circumstance.ts";
import type { Surroundings } from "../../runtime/core/engine-context.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import type { Services } from "../services.ts";
import { loadRecords } from "./load-records.ts";
import { referencedFacts } from "./referenced-facts.ts";

/** Which record it is about; `datas` are its data before and after, so that both references are there. */
export interface Around {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  /** Null for a record that is not there yet: nothing refers to it. */
  readonly id: string | null;
  readonly datas: readonly RecordData[];
  readonly now: string;
}

function referenced({ form, datas }: Around): readonly { form: string; id: string }[] {
  const references = [...form.readsThrough.keys()];
  return references.flatMap((reference) => {
    const target = referenceAt(form, reference)?.schema["x-form"];
    if (target === undefined) return [];
    return datas.flatMap((data) => referencedIds(data, reference)).map((id) => ({ form: target, id }));
  });
}

/** The roll-ups of a record to which nothing points yet. */
function ofNothing({ rollups }: CompiledForm): ReadonlyMap<string, Json> {
  const counted = rollups.filter(({ aggregate }) => aggregate === "count" || aggregate === "sum");
  return new Map(counted.map(({ field }) => [field, 0]));
}

/** Reads what the formulas and filters of a record read outside it: the referenced records and its own roll-ups. */
export async function loadSurroundings(services: Services, around: Around): Promise<Surroundings> {
  const { app, form, id, now } = around;
  const at = { now, timeZone: app.timeZone, actor: null };
  const [records, rollups] = await Promise.all([
    loadRecords(services, app, referenced(around)),
    id === null || form.rollups.length === 0
      ? ofNothing(form)
      : services.store.records.rollups(app, form.name, id, at),
  ]);
  const facts = new Map<string, Facts>();
  return {
    through(reference, to, field) {
      const target = app.forms.get(referenceAt(form, reference)?.schema["x-form"] ?? "");
      const record = target === undefined ? undefined : records.get(target.name)?.get(to);
      if (target === undefined || record === undefined) return undefined;
      const key = `${target.name} ${to}`;
      const known = facts.get(key) ?? referencedFacts(app, target, record, now);
      facts.set(key, known);
      return known(field);
    },
    rollup: (field) => rollups.get(field),
  };
}
