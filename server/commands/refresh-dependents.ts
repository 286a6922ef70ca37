import type { Actor } from "../../runtime/core/actor.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import { goOn } from "../events/broken-off.ts";
import { refreshRecords } from "./refresh-records.ts";

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
/** So many are refreshed at once: they share a commit, and readers hardly wait. */
const atOnce = 20;
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

/** Records of the forms whose formulas read these records through a reference. */
async function referring(
  services: Services,
  app: CompiledApp,
  causes: readonly Cause[],
): Promise<readonly Dependent[]> {
  const found: Dependent[] = [];
  for (const form of app.forms.values()) {
    for (const [via, read] of form.derivesThrough) {
      const source = app.forms.get(form.fields.get(via)?.schema["x-form"] ?? "");
      const differing = causes.filter(
        (cause) =>
          source !== undefined && cause.record.form === source.name && mayDiffer(source, cause, read),
      );
      const to = [...new Set(differing.map(({ record }) => record.id))];
      let after: string | null = null;
      do {
        const { records } = services.store;
        const ids: readonly string[] =
          to.length === 0 ? [] : await records.referring(app, form.name, via, to, pageSize, after);
        found.push(...ids.map((id) => ({ form: form.name, id })));
        after = ids.length === pageSize ? (ids.at(-1) ?? null) : null;
      } while (after !== null);
    }
  }
  return found;
}

/** Records that sum these up: those to which they point now, and those to which they pointed before. */
function summing(app: CompiledApp, causes: readonly Cause[]): readonly Dependent[] {
  const found: Dependent[] = [];
  const add = (form: string, ids: unknown): void => {
    if (typeof ids === "string") found.push({ form, id: ids });
    else if (Array.isArray(ids)) for (const id of ids) add(form, id);
  };
  for (const { name, rollups } of app.forms.values()) {
    for (const { form, via } of rollups) {
      for (const { record, event } of causes) {
        if (record.form !== form) continue;
        if (Object.hasOwn(record.data, via)) add(name, record.data[via]);
        if (event === null || !("changes" in event)) continue;
        for (const { field, from } of event.changes) if (field === via) add(name, from);
      }
    }
  }
  return found;
}

/** By form: their ids. */
async function dependents(
  services: Services,
  app: CompiledApp,
  causes: readonly Cause[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  const all = [...(await referring(services, app, causes)), ...summing(app, causes)];
  for (const { form, id } of all) found.set(form, (found.get(form) ?? new Set()).add(id));
  return found;
}

/**
 * Recomputes what the records derive that derive from these, and those that derive from them in turn. Repeating it
 * changes nothing. `thorough` goes on behind records in which nothing differs, for work that was broken off. Throws
 * `BrokenOff` between some records and the next once `stopped()`.
 */
export async function refreshDependents(
  services: Services,
  app: CompiledApp,
  actor: Actor,
  causes: readonly Cause[],
  { thorough = false, stopped = () => false }: Going = {},
): Promise<void> {
  let wave = await dependents(services, app, causes);
  for (let step = 0; step < mostSteps && wave.size > 0; step += 1) {
    const next: StoredRecord[] = [];
    for (const [name, ids] of wave) {
      const form = app.forms.get(name);
      if (form === undefined) continue;
      for (const some of groupsOf([...ids], atOnce)) {
        goOn(stopped);
        const refreshed = await refreshRecords(services, { app, form, actor }, some);
        next.push(...(thorough ? await services.store.records.getMany(app, name, some) : refreshed));
      }
    }
    wave = await dependents(
      services,
      app,
      next.map((record) => ({ record, event: null })),
    );
  }
}

function groupsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
