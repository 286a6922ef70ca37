import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { CommitResult, NewEvent, RecordChange } from "../store.ts";
import { appendEvents } from "./event-log.ts";
import { formTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";
import { writeChange } from "./write-change.ts";

/**
 * Writes changes and events into the transaction that is open on the context's connection. On a conflict a part
 * of them may be written: the caller must undo it.
 */
export async function commitChanges(
  context: RecordContext,
  apps: ReadonlyMap<string, CompiledApp>,
  changes: readonly RecordChange[],
  events: readonly NewEvent[],
): Promise<CommitResult> {
  const seqs: number[] = [];
  for (const [index, change] of changes.entries()) {
    const app = apps.get(change.app);
    const form = app?.forms.get("record" in change ? change.record.form : change.form);
    if (app === undefined || form === undefined)
      throw new Error(`no compiled form for a change in ${change.app}`);
    const table = formTable(context.layout(), change.app, form);
    const written = await writeChange(context, app, table, change);
    if ("stale" in written) return { ok: false, conflict: "stale", change: index };
    if ("taken" in written) return { ok: false, conflict: "taken", change: index, field: written.taken };
    seqs.push(written.seq);
  }
  await appendEvents(context.connection, events);
  return { ok: true, seqs };
}
