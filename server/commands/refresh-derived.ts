import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import type { EventHandler } from "../events/dispatcher.ts";
import type { Services } from "../services.ts";
import type { StoredEvent, StoredRecord } from "../store/store.ts";
import { refreshRecord } from "./refresh-record.ts";

/** A record whose derived values may have to be recomputed. */
interface Dependent {
  readonly form: string;
  readonly id: string;
}

/** Events that change nothing that another record could derive from. */
const silent: ReadonlySet<EngineEvent["type"]> = new Set(["commented", "file-added", "ticked"]);

const pageSize = 500;
const mostSteps = 5;

/** Records of the forms whose formulas read this record through a reference. */
async function referring(
  services: Services,
  app: CompiledApp,
  record: Dependent,
): Promise<readonly Dependent[]> {
  const found: Dependent[] = [];
  for (const form of app.forms.values()) {
    for (const via of form.readsThrough.keys()) {
      if (form.fields.get(via)?.schema["x-form"] !== record.form) continue;
      let after: string | null = null;
      do {
        const ids: readonly string[] = await services.store.records.referring(
          app,
          form.name,
          via,
          record.id,
          pageSize,
          after,
        );
        found.push(...ids.map((id) => ({ form: form.name, id })));
        after = ids.length === pageSize ? (ids.at(-1) ?? null) : null;
      } while (after !== null);
    }
  }
  return found;
}

/** Records that sum this one up: those to which it points now, and those to which it pointed before. */
function summing(app: CompiledApp, record: StoredRecord, event: EngineEvent | null): readonly Dependent[] {
  const changes = event !== null && "changes" in event ? event.changes : [];
  return [...app.forms.values()].flatMap((form) =>
    form.rollups
      .filter((rollup) => rollup.form === record.form)
      .flatMap(({ via }) => [
        Object.hasOwn(record.data, via) ? record.data[via] : undefined,
        ...changes.filter(({ field }) => field === via).map(({ from }) => from),
      ])
      .flatMap((ids) => (Array.isArray(ids) ? (ids as readonly unknown[]) : [ids]))
      .flatMap((id) => (typeof id === "string" ? [{ form: form.name, id }] : [])),
  );
}

async function dependents(
  services: Services,
  app: CompiledApp,
  record: StoredRecord,
  event: EngineEvent | null,
): Promise<readonly Dependent[]> {
  const all = [...(await referring(services, app, record)), ...summing(app, record, event)];
  return [...new Map(all.map((one) => [`${one.form} ${one.id}`, one])).values()];
}

/**
 * After each change of a record, recomputes the formulas, roll-ups and scores of the records that derive from it,
 * and of those that derive from these. Repeating it changes nothing.
 */
export function refreshDerived(services: Services): EventHandler {
  async function handle({ app: name, form, record: id, actor, event }: StoredEvent): Promise<void> {
    if (silent.has(event.type)) return;
    const row = await services.store.apps.byName(name);
    const app = row === undefined ? undefined : await services.apps.current(row);
    const record =
      app?.forms.has(form) === true ? await services.store.records.get(app, form, id) : undefined;
    if (app === undefined || record === undefined) return;
    const system = { id: actor, administrator: true, roles: new Set<string>(), teams: [] };
    let wave = await dependents(services, app, record, event);
    for (let step = 0; step < mostSteps && wave.length > 0; step += 1) {
      const next: Dependent[] = [];
      for (const dependent of wave) {
        const target = app.forms.get(dependent.form);
        if (target === undefined) continue;
        const place = { app, form: target, actor: system };
        const refreshed = await refreshRecord(services, place, dependent.id);
        if (refreshed !== undefined) next.push(...(await dependents(services, app, refreshed, null)));
      }
      wave = next;
    }
  }
  return { name: "refresh-derived", handle };
}
