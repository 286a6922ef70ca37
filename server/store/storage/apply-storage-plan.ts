import type { StoragePlan, StorageStep } from "../../../runtime/core/diff/storage-plan.ts";
import { formTable } from "../records/form-table.ts";
import { loadLayout, type Layout } from "../records/layout.ts";
import { moveEvents } from "./drop-leftovers.ts";
import { createTable } from "./create-table.ts";
import { reconcileFields } from "./reconcile-fields.ts";
import { reconcileIndexes } from "./reconcile-indexes.ts";
import { refreshStageColumns } from "./refresh-stage-columns.ts";
import { retired } from "./retired.ts";
import { settleSearch } from "./settle-search.ts";
import type { StorageContext } from "./storage-context.ts";
import { switchTables, type TableCopy } from "./table-copy.ts";

/**
 * Carries a plan out in the transaction that is open, and gives back the layout that results. What a step does
 * not say (columns, types, indexes) is read from the compiled form: each form that the plan mentions ends up with
 * exactly what its new version needs. Nothing is dropped but indexes. Tables that were prepared take the place of theirs.
 */
export async function applyStoragePlan(
  context: StorageContext,
  plan: StoragePlan,
  copies: readonly TableCopy[] = [],
): Promise<Layout> {
  const start = await loadLayout(context.connection);
  for (const step of plan) await prepareTable(context, start, step);
  const settled = await loadLayout(context.connection);
  for (const step of plan) await renameField(context, start, settled, step);
  let layout = await loadLayout(context.connection);
  for (const copy of copies) await switchTables(context.connection, context.dialect, copy);
  if (copies.length > 0) await moveEvents(context.connection);
  layout = await loadLayout(context.connection);
  const switched = new Set(copies.map(({ form }) => form.name));
  for (const name of new Set(plan.map(({ form }) => form))) {
    const form = context.app.forms.get(name);
    if (form === undefined || switched.has(name)) continue;
    await reconcileFields(context, layout, form, retyped(plan, name));
    layout = await loadLayout(context.connection);
    const table = formTable(layout, context.app.name, form);
    await refreshStageColumns(context, table);
    await reconcileIndexes(context, table);
    const { id, search } = layout.get(context.app.name)?.get(name) ?? {};
    if (id !== undefined && search) await settleSearch(context.connection, table, id, search);
  }
  return loadLayout(context.connection);
}

/** Tables come, go and get their names first; they are found as they were at the start, since names may be exchanged. */
async function prepareTable(
  { connection, dialect, app, formerVersion }: StorageContext,
  start: Layout,
  step: StorageStep,
): Promise<void> {
  const tables = start.get(app.name);
  if (step.do === "create-form") {
    await createTable(connection, dialect, app.name, step.form);
  } else if (step.do === "retire-form") {
    const id = tables?.get(step.form)?.id ?? null;
    await connection.run(`UPDATE record_table SET retired = ?, "lastVersion" = ? WHERE id = ?`, [
      retired.kept,
      formerVersion,
      id,
    ]);
  } else if (step.do === "rename-form") {
    const id = tables?.get(step.from)?.id ?? null;
    await connection.run("UPDATE record_table SET form = ? WHERE id = ?", [step.form, id]);
  }
}

async function renameField(
  { connection, app }: StorageContext,
  start: Layout,
  settled: Layout,
  step: StorageStep,
): Promise<void> {
  if (step.do !== "rename-field") return;
  const table = settled.get(app.name)?.get(step.form);
  const former = [...(start.get(app.name)?.values() ?? [])].find(({ id }) => id === table?.id);
  const column = former?.fields.get(step.from)?.id ?? null;
  await connection.run("UPDATE record_column SET field = ? WHERE id = ?", [step.field, column]);
}

function retyped(plan: StoragePlan, form: string): ReadonlySet<string> {
  return new Set(
    plan.flatMap((step) => (step.do === "retype-field" && step.form === form ? [step.field] : [])),
  );
}
