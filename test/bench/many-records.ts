import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { createCompiledApps } from "../../server/engine/compiled-apps.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { openSqliteStore } from "../../server/store/sqlite/open-sqlite-store.ts";
import type { RecordChange } from "../../server/store/store.ts";

const portion = 500;

/** Copies the records of a form over and over until there are `count`, each with an id and a title of its own. */
export async function manyRecords(dataDir: string, app: string, form: string, count: number): Promise<void> {
  const store = await openSqliteStore(join(dataDir, "pipewright.sqlite"));
  try {
    const found = await store.apps.byName(app);
    const compiled = found && (await createCompiledApps(store, { matches: linearPattern }).current(found));
    if (compiled === undefined) throw new Error(`there is no app ${app}`);
    const own = [...(compiled.forms.get(form)?.fields.values() ?? [])].filter(
      ({ unique, kind }) => unique || kind.name === "serial",
    );
    const models = await store.records.scan(compiled, form, 1000, null);
    const apps: ReadonlyMap<string, CompiledApp> = new Map([[app, compiled]]);
    for (let made = models.length; made < count; made += portion) {
      const changes = Array.from({ length: Math.min(portion, count - made) }, (_, index): RecordChange => {
        const model = models[(made + index) % models.length];
        if (model === undefined) throw new Error(`there is no record of ${form} to copy`);
        const { title, seq: _seq, deletedAt: _deletedAt, ...record } = model;
        const name = `${title} ${String(made + index)}`;
        const differing = own.map((field) => [
          field.name,
          `${String(record.data[field.name])}-${String(made + index)}`,
        ]);
        const data = { ...record.data, ...Object.fromEntries(differing) };
        return { do: "insert", app, record: { ...record, id: randomUUID(), data }, title: name };
      });
      const written = await store.records.commit(apps, changes, []);
      if (!written.ok) throw new Error(written.conflict);
    }
  } finally {
    await store.close();
  }
}
