import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { RecordReads, RecordTitle, StoredRecord } from "../store.ts";
import type { RecordMemory } from "./record-memory.ts";

type ById = Pick<RecordReads, "get" | "getMany" | "titles">;

/** What is asked for by id, from a memory that has heard of every writing until now. */
export function rememberedRecords(reads: ById, memory: RecordMemory): ById {
  const known = (app: CompiledApp, name: string, id: string): StoredRecord | undefined => {
    const form = app.forms.get(name);
    return form && memory.known(form, id);
  };

  /** What was read, each as the one that is kept already where it is the same: more is remembered of that one. */
  async function kept(
    app: CompiledApp,
    name: string,
    read: () => Promise<readonly StoredRecord[]>,
  ): Promise<readonly StoredRecord[]> {
    const form = app.forms.get(name);
    const keep = memory.reading();
    const records = await read();
    if (form === undefined) return records;
    return records.map((record) => {
      const former = memory.former(form, record.id);
      const same = former?.seq === record.seq ? former : record;
      keep.record(form, same);
      return same;
    });
  }

  return {
    async get(app, name, id) {
      const there = known(app, name, id);
      if (there !== undefined) return there;
      const [read] = await kept(app, name, async () => {
        const record = await reads.get(app, name, id);
        return record === undefined ? [] : [record];
      });
      return read;
    },
    async getMany(app, name, ids) {
      const found = ids.flatMap((id) => known(app, name, id) ?? []);
      if (found.length === ids.length) return found;
      const there = new Set(found.map(({ id }) => id));
      const missing = ids.filter((id) => !there.has(id));
      return [...found, ...(await kept(app, name, () => reads.getMany(app, name, missing)))];
    },
    async titles(app, wanted) {
      const titles: RecordTitle[] = [];
      const missing = new Map<string, Set<string>>();
      for (const [name, ids] of wanted) {
        const form = app.forms.get(name);
        for (const id of ids) {
          const title = form && memory.title(form, id);
          if (title === undefined) missing.set(name, (missing.get(name) ?? new Set()).add(id));
          else titles.push({ form: name, id, title });
        }
      }
      if (missing.size === 0) return titles;
      const keep = memory.reading();
      const read = await reads.titles(app, missing);
      for (const { form: name, id, title } of read) {
        const form = app.forms.get(name);
        if (form !== undefined) keep.title(form, id, title);
      }
      return [...titles, ...read];
    },
  };
}
