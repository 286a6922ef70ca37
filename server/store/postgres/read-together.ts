import type { Circumstance } from "../../../runtime/core/circumstance.ts";
import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { Leaf } from "../../../runtime/core/condition/compiled-condition.ts";
import { leavesOf } from "../../../runtime/core/condition/leaves-of.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { gatheredById } from "../gathered-by-id.ts";
import { type Gathering, gathering } from "../gathering.ts";
import type { RecordReads, RecordTitle, Rollups, StoredRecord } from "../store.ts";

type Together = Pick<RecordReads, "get" | "getMany" | "titles" | "rollups">;
type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

/** What is read of one app. */
interface OfApp {
  readonly records: Map<string, Gathering<string, StoredRecord | undefined>>;
  readonly titles: Gathering<Wanted, readonly RecordTitle[]>;
  readonly rollups: Map<string, Gathering<WantedRollups, Rollups>>;
}

interface WantedRollups {
  readonly ids: readonly string[];
  readonly at: Circumstance;
}

/** Of more than these nobody else is likely to want one, and one statement reads them all. */
const few = 8;

/** Records, titles and roll-ups that are asked for at the same time are read by one statement: each statement is a way to the database. */
export function readTogether(reads: Together): Together {
  const byApp = new WeakMap<CompiledApp, OfApp>();

  function of(app: CompiledApp): OfApp {
    const made: OfApp = byApp.get(app) ?? {
      records: new Map(),
      titles: gathering((wanted) => titles(app, wanted), { places: 1 }),
      rollups: new Map(),
    };
    byApp.set(app, made);
    return made;
  }

  function recordsOf(app: CompiledApp, form: string): Gathering<string, StoredRecord | undefined> {
    const gatherings = of(app).records;
    const made = gatherings.get(form) ?? gatheredById((ids) => records(app, form, ids), 1);
    gatherings.set(form, made);
    return made;
  }

  /** One alone as it is read everywhere: by the statement that is prepared for it. */
  async function records(app: CompiledApp, form: string, ids: readonly string[]) {
    const [only] = ids;
    if (ids.length > 1 || only === undefined) return reads.getMany(app, form, ids);
    const record = await reads.get(app, form, only);
    return record === undefined ? [] : [record];
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

  function rollupsOf(app: CompiledApp, form: string): Gathering<WantedRollups, Rollups> {
    const { rollups } = of(app);
    const made = rollups.get(form) ?? gathering((wanted) => rollupsAtOnce(app, form, wanted), { places: 1 });
    rollups.set(form, made);
    return made;
  }

  async function rollupsAtOnce(app: CompiledApp, form: string, wanted: readonly WantedRollups[]) {
    const [{ at }] = wanted as readonly [WantedRollups, ...WantedRollups[]];
    const all = await reads.rollups(app, form, [...new Set(wanted.flatMap(({ ids }) => ids))], at);
    return wanted.map(({ ids }) => new Map(ids.map((id) => [id, all.get(id) ?? new Map<string, Json>()])));
  }

  return {
    async getMany(app, form, ids) {
      if (ids.length > few) return reads.getMany(app, form, ids);
      const found = await Promise.all([...new Set(ids)].map((id) => recordsOf(app, form).ask(id)));
      return found.filter((record) => record !== undefined);
    },
    rollups: (app, form, ids, at) =>
      isTheSameForAll(app, form) ? rollupsOf(app, form).ask({ ids, at }) : reads.rollups(app, form, ids, at),
    get: (app, form, id) => recordsOf(app, form).ask(id),
    titles: (app, wanted) => of(app).titles.ask(wanted),
  };
}

/** Whether a form's roll-ups are the same whoever asks for them, and whenever that is. */
function isTheSameForAll(app: CompiledApp, form: string): boolean {
  return (app.forms.get(form)?.rollups ?? []).every(
    ({ when }) => when === null || (!when.volatile && !leavesOf(when.tree).some(isAboutWhoAsks)),
  );
}

const isAboutWhoAsks = ({ operator }: Leaf) => operator === "isSelf" || operator === "isTeam";
