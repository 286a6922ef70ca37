import type { Actor } from "../../runtime/core/actor.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import { goOn } from "../events/broken-off.ts";
import { refreshRecord } from "./refresh-record.ts";

/** A record that changed, and the event that tells how, if there is one. */
export interface Cause {
  readonly record: StoredRecord;
  readonly event: EngineEvent | null;
}

/** A record whose derived values may have to be recomputed. */
interface Dependent {
  readonly form: string;
  readonly id: string;
}

export interface Going {
  readonly thorough?: boolean;
  stopped?(): boolean;
}

const pageSize = 500;
const mostSteps = 5;

/**
 * Whether one of these fields may have another value since the event. What it does not name is only what was written by
 * hand: formulas, roll-ups and system fields may differ after whatever happened.
 */
function mayDiffer({ fields }: CompiledForm, { event }: Cause, read: ReadonlySet<string>): boolean {
  if (event?.type !== "updated" && event?.type !== "moved") return true;
  const changed = new Set(event.changes.map(({ field }) => field));
  return [...read].some((name) => {
    const field = fields.get(name);
    const typed = field !== undefined && field.formula === null && field.kind.name !== "rollup";
    return name !== "_id" && (changed.has(name) || !typed);
  });
}

/** Records of the forms whose formulas read this record through a reference. */
async function referring(services: Services, app: CompiledApp, cause: Cause): Promise<readonly Dependent[]> {
  const found: Dependent[] = [];
  const { record } = cause;
  const source = app.forms.get(record.form);
  for (const form of app.forms.values()) {
    for (const [via, read] of form.readsThrough) {
      if (form.fields.get(via)?.schema["x-form"] !== record.form) continue;
      if (source !== undefined && !mayDiffer(source, cause, read)) continue;
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
function summing(app: CompiledApp, { record, event }: Cause): readonly Dependent[] {
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
  causes: readonly Cause[],
): Promise<readonly Dependent[]> {
  const found = new Map<string, Dependent>();
  for (const cause of causes) {
    const all = [...(await referring(services, app, cause)), ...summing(app, cause)];
    for (const one of all) found.set(`${one.form} ${one.id}`, one);
  }
  return [...found.values()];
}

/**
 * Recomputes what the records derive that derive from these, and those that derive from them in turn. Repeating it
 * changes nothing. `thorough` goes on behind records in which nothing differs, for work that was broken off. Throws
 * `BrokenOff` between two records once `stopped()`.
 */
export async function refreshDependents(
  services: Services,
  app: CompiledApp,
  actor: Actor,
  causes: readonly Cause[],
  { thorough = false, stopped = () => false }: Going = {},
): Promise<void> {
  let wave = await dependents(services, app, causes);
  for (let step = 0; step < mostSteps && wave.length > 0; step += 1) {
    const next: Cause[] = [];
    for (const { form, id } of wave) {
      const target = app.forms.get(form);
      if (target === undefined) continue;
      goOn(stopped);
      const refreshed = await refreshRecord(services, { app, form: target, actor }, id);
      const record = refreshed ?? (thorough ? await services.store.records.get(app, form, id) : undefined);
      if (record !== undefined) next.push({ record, event: null });
    }
    wave = await dependents(services, app, next);
  }
}
