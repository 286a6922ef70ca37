import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import { VersionGone } from "../version-gone.ts";
import type { CommitResult, KeptAnswer, NewEvent, RecordChange } from "../store.ts";
import { appendEvents } from "./event-log.ts";
import { formTable } from "./form-table.ts";
import { keepAnswer } from "./keep-answer.ts";
import { insertMany, insertsFrom } from "./insert-many.ts";
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
  answer?: KeptAnswer,
): Promise<CommitResult> {
  // First, so that of two who do the same one waits before it has written anything.
  if (answer !== undefined) await keepAnswer(context.connection, answer);
  const seqs: number[] = [];
  let singly = 0;
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    if (change === undefined) break;
    const app = apps.get(change.app);
    const form = app?.forms.get("record" in change ? change.record.form : change.form);
    if (app === undefined || form === undefined)
      throw new Error(`no compiled form for a change in ${change.app}`);
    const current = context.layout().get(change.app)?.get(form.name)?.version ?? app.version;
    if (current !== app.version) throw new VersionGone(change.app, app.version);
    const table = formTable(context.layout(), change.app, form);
    const many = index < singly ? [] : insertsFrom(changes, index, table);
    if (many.length > 0 && (await insertMany(context, app, table, many))) {
      seqs.push(...many.map(() => 1));
      index += many.length - 1;
      continue;
    }
    singly = Math.max(singly, index + many.length);
    const written = await writeChange(context, app, table, change);
    if ("stale" in written) return { ok: false, conflict: "stale", change: index };
    if ("taken" in written) return { ok: false, conflict: "taken", change: index, field: written.taken };
    seqs.push(written.seq);
  }
  await appendEvents(context.connection, events);
  return { ok: true, seqs };
}
