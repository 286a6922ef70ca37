import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import { type Gathering, gathering } from "../gathering.ts";
import type { RecordReads, RecordTitle, StoredRecord } from "../store.ts";

type ById = Pick<RecordReads, "get" | "getMany" | "titles">;
type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

/** What is read of one app. */
interface OfApp {
  readonly records: Map<string, Gathering<string, StoredRecord | undefined>>;
  readonly titles: Gathering<Wanted, readonly RecordTitle[]>;
}

/** Records and titles that are asked for at the same time are read by one statement: each statement is a way to the database. */
export function readTogether(reads: ById): ById {
  const byApp = new WeakMap<CompiledApp, OfApp>();

  function of(app: CompiledApp): OfApp {
    const made: OfApp = byApp.get(app) ?? {
      records: new Map(),
      titles: gathering((wanted) => titles(app, wanted), { places: 1 }),
    };
    byApp.set(app, made);
    return made;
  }

  function recordsOf(app: CompiledApp, form: string): Gathering<string, StoredRecord | undefined> {
    const { records } = of(app);
    const made = records.get(form) ?? gathering((ids) => recordsAtOnce(app, form, ids), { places: 1 });
    records.set(form, made);
    return made;
  }

  async function recordsAtOnce(app: CompiledApp, form: string, ids: readonly string[]) {
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) return [await reads.get(app, form, only)];
    const found = await reads.getMany(app, form, [...new Set(ids)]);
    const byId = new Map(found.map((record) => [record.id, record]));
    return ids.map((id) => byId.get(id));
  }

  async function titles(app: CompiledApp, wanted: readonly Wanted[]) {
    const all = new Map<string, Set<string>>();
    for (const [form, ids] of wanted.flatMap((one) => [...one])) {
      const its = all.get(form) ?? new Set();
      for (const id of ids) its.add(id);
      all.set(form, its);
    }
    const found = await reads.titles(app, all);
    return wanted.map((one) => found.filter(({ form, id }) => one.get(form)?.has(id)));
  }

  return {
    getMany: reads.getMany,
    get: (app, form, id) => recordsOf(app, form).ask(id),
    titles: (app, wanted) => of(app).titles.ask(wanted),
  };
}
