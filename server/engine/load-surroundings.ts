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

/** Which records it is about; `datas` are their data before and after, so that all references are there. */
interface Around {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  /** Those that are there: to others nothing refers yet. */
  readonly ids: readonly string[];
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

/** Reads what the formulas and filters of records read outside them: the referenced records and their own roll-ups. */
export async function loadSurroundings(
  services: Services,
  around: Around,
): Promise<(id: string | null) => Surroundings> {
  const { app, form, ids, now } = around;
  const at = { now, timeZone: app.timeZone, actor: null };
  const [records, rollups] = await Promise.all([
    loadRecords(services, app, referenced(around)),
    form.rollups.length === 0 || ids.length === 0
      ? new Map<string, ReadonlyMap<string, Json>>()
      : services.store.records.rollups(app, form.name, ids, at),
  ]);
  const facts = new Map<string, Facts>();
  const through: Surroundings["through"] = (reference, to, field) => {
    const target = app.forms.get(referenceAt(form, reference)?.schema["x-form"] ?? "");
    const record = target === undefined ? undefined : records.get(target.name)?.get(to);
    if (target === undefined || record === undefined) return undefined;
    const key = `${target.name} ${to}`;
    const known = facts.get(key) ?? referencedFacts(app, target, record, now);
    facts.set(key, known);
    return known(field);
  };
  const nothing = ofNothing(form);
  return (id) => {
    const own = (id === null ? undefined : rollups.get(id)) ?? nothing;
    return { through, rollup: (field) => own.get(field) };
  };
}
