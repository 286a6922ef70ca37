import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import type { FormMigration } from "../../runtime/core/diff/form-migration.ts";
import { isChanged, migrateRecord } from "../../runtime/core/diff/migrate-record.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import type { StoredRecord } from "../store/store.ts";

/** Thrown where a record came to use, while storage was prepared, what goes away undecided. */
export class StillUndecided extends Error {
  constructor() {
    super("a record uses what goes away undecided");
    this.name = "StillUndecided";
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
  if (undecided.stage !== null || undecided.options.length > 0 || undecided.fields.length > 0) {
    throw new StillUndecided();
  }
  if (!isChanged(migrated)) return { record, event: null };
  const from = moved?.from.stage ?? stored.stage;
  const to = moved?.to.stage ?? stored.stage;
  return { record, event: { type: "migrated", version: app.version, from, to, changes } };
}
