import type { Facts } from "../../runtime/core/circumstance.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { referenceAt } from "../../runtime/core/compile/reference-at.ts";
import { factsOf } from "../../runtime/core/derive/facts-of.ts";
import { referencedIds } from "../../runtime/core/derive/referenced-ids.ts";
import { formerReferences, type FormMigration } from "../../runtime/core/diff/form-migration.ts";
import { migrateRecord } from "../../runtime/core/diff/migrate-record.ts";
import type { Surroundings } from "../../runtime/core/engine-context.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import type { StoredRecord } from "../store/store.ts";
import type { Transition } from "./impact-contexts.ts";

/** What a record's formulas read outside it, under the version before and under the one after. */
interface Around {
  readonly before: Surroundings;
  readonly after: Surroundings;
}

/** Records that many others refer to are read once; more than this are not kept. */
const mostKept = 20_000;

const nothing: Surroundings = { through: () => undefined, rollup: () => undefined };

/**
 * Loads for a page of records what they refer to, one reading a form. Referenced records are taken as they are stored,
 * carried over into the new version; roll-ups as they were computed last.
 */
export function pageSurroundings(
  { before, after, now, records, read }: Transition & { readonly read: CompiledApp },
  migrations: ReadonlyMap<string, FormMigration>,
): (migration: FormMigration, page: readonly StoredRecord[]) => Promise<(record: StoredRecord) => Around> {
  const kept = new Map<string, StoredRecord | null>();
  const known = new WeakMap<EngineRecord, { before: Facts; after: Facts | undefined }>();

  async function load(target: string, ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !kept.has(id));
    if (missing.length === 0) return;
    if (kept.size + missing.length > mostKept) kept.clear();
    for (const id of missing) kept.set(id, null);
    for (const record of await records.getMany(read, target, missing)) {
      if (record.deletedAt === null) kept.set(record.id, record);
    }
  }

  function facts(target: CompiledForm, id: string): { before: Facts; after: Facts | undefined } | undefined {
    const record = kept.get(id);
    if (record === undefined || record === null) return undefined;
    const found = known.get(record);
    if (found !== undefined) return found;
    const migration = migrations.get(target.name);
    const made = {
      before: factsOf({ app: before, form: target, now, surroundings: nothing }, record),
      after: migration && factsAfter(after, migration, record, now),
    };
    known.set(record, made);
    return made;
  }

  /** The form of the version before to which a reference leads that has this name in either version. */
  const targetOf = (form: CompiledForm, reference: string) =>
    before.forms.get(referenceAt(form, reference)?.schema["x-form"] ?? "");

  return async (migration, page) => {
    const former = formerReferences(migration);
    const references = new Map<string, CompiledForm>();
    for (const name of migration.before.readsThrough.keys()) {
      const target = targetOf(migration.before, name);
      if (target !== undefined) references.set(name, target);
    }
    for (const name of migration.after.readsThrough.keys()) {
      const was = former(name);
      const target = targetOf(migration.before, was);
      if (target !== undefined) references.set(was, target);
    }
    for (const [name, target] of references) {
      await load(
        target.name,
        page.flatMap(({ data }) => referencedIds(data, name)),
      );
    }
    return ({ data }) => ({
      before: {
        through: (reference, id, field) => {
          const target = references.get(reference);
          return target && facts(target, id)?.before(field);
        },
        rollup: (field) => data[field],
      },
      after: {
        through: (reference, id, field) => {
          const target = references.get(former(reference));
          return target && facts(target, id)?.after?.(field);
        },
        rollup: (field) => data[former(field)],
      },
    });
  };
}

function factsAfter(app: CompiledApp, migration: FormMigration, record: StoredRecord, now: string): Facts {
  const { record: migrated } = migrateRecord(migration, record);
  return factsOf({ app, form: migration.after, now, surroundings: nothing }, migrated);
}
