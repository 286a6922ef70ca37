import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import { type FormMigration, migrationAt } from "../../runtime/core/diff/form-migration.ts";
import { isChanged, migrateRecord } from "../../runtime/core/diff/migrate-record.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import type { StoredRecord } from "../store/store.ts";

/** Thrown where a record uses, when it is written anew, what goes away undecided: `fields` are its narrowed ones. */
export class StillUndecided extends Error {
  readonly form: string;
  readonly fields: readonly string[];

  constructor(form: string, fields: readonly string[]) {
    super("a record uses what goes away undecided");
    this.name = "StillUndecided";
    this.form = form;
    this.fields = fields;
  }
}

/** The record as the new version has it, and the event that keeps what was replaced or dropped. */
export function rewriteRecord(
  app: CompiledApp,
  migration: FormMigration,
  stored: StoredRecord,
): { readonly record: EngineRecord; readonly event: EngineEvent | null } {
  const migrated = migrateRecord(migration, stored);
  const { record, changes, moved, undecided } = migrated;
  const narrowed = undecided.fields.filter((name) => migrationAt(migration, name)?.after !== null);
  const removed = undecided.fields.length - narrowed.length;
  // Nobody is asked about what does not fit in the trash: the history keeps it.
  const open = stored.deletedAt === null ? narrowed : [];
  if (undecided.stage !== null || undecided.options.length > 0 || removed + open.length > 0) {
    throw new StillUndecided(migration.after.name, open);
  }
  if (!isChanged(migrated)) return { record, event: null };
  const from = moved?.from.stage ?? stored.stage;
  const to = moved === null ? stored.stage : (moved.to?.stage ?? null);
  return { record, event: { type: "migrated", version: app.version, from, to, changes } };
}
