import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { Services } from "../services.ts";
import type { RecordReads, StoredRecord } from "../store/store.ts";

/**
 * The same services for what decides on one reading: a record that was read by its id is not read again. Whoever writes must
 * not read through them what was written meanwhile.
 */
export function readOnce(services: Services): Services {
  const { records } = services.store;
  const known = new Map<string, Promise<StoredRecord | undefined>>();

  const getMany: RecordReads["getMany"] = async (app, form, ids) => {
    const wanted = [...new Set(ids)].map((id) => ({ id, key: `${form} ${id}` }));
    const missing = wanted.filter(({ key }) => !known.has(key));
    if (missing.length > 0) {
      const read = byId(
        records,
        app,
        form,
        missing.map(({ id }) => id),
      );
      for (const { id, key } of missing)
        known.set(
          key,
          read.then((found) => found.get(id)),
        );
    }
    const found = await Promise.all(wanted.flatMap(({ key }) => known.get(key) ?? []));
    return found.filter((record) => record !== undefined);
  };

  return { ...services, store: { ...services.store, records: { ...records, getMany } } };
}

async function byId(
  records: Pick<RecordReads, "getMany">,
  app: CompiledApp,
  form: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  return new Map((await records.getMany(app, form, ids)).map((record) => [record.id, record]));
}
