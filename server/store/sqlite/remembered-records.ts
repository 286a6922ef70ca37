import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { RecordMemory } from "../records/record-memory.ts";
import type { RecordReads, RecordTitle, StoredRecord } from "../store.ts";

type ById = Pick<RecordReads, "get" | "getMany" | "titles">;

/** What is asked for by id, from a memory that hears of every writing: nobody else writes this file. */
export function rememberedRecords(reads: ById, memory: RecordMemory): ById {
  const known = (app: CompiledApp, name: string, id: string): StoredRecord | undefined => {
    const form = app.forms.get(name);
    return form && memory.known(form, id);
  };

  async function getMany(app: CompiledApp, name: string, ids: readonly string[]) {
    const found = ids.flatMap((id) => known(app, name, id) ?? []);
    if (found.length === ids.length) return found;
    const there = new Set(found.map(({ id }) => id));
    const keep = memory.reading();
    const read = await reads.getMany(
      app,
      name,
      ids.filter((id) => !there.has(id)),
    );
    const form = app.forms.get(name);
    if (form !== undefined) for (const record of read) keep.record(form, record);
    return [...found, ...read];
  }

  return {
    getMany,
    get: async (app, name, id) => known(app, name, id) ?? (await getMany(app, name, [id]))[0],
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
