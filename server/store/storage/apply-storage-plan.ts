import type { StoragePlan, StorageStep } from "../../../runtime/core/diff/storage-plan.ts";
import { formTable } from "../records/form-table.ts";
import { loadLayout, type Layout } from "../records/layout.ts";
import { createTable } from "./create-table.ts";
import { reconcileFields } from "./reconcile-fields.ts";
import { reconcileIndexes } from "./reconcile-indexes.ts";
import { refreshStageColumns } from "./refresh-stage-columns.ts";
import type { StorageContext } from "./storage-context.ts";

/**
 * Carries a plan out in the transaction that is open, and gives back the layout that results. What a step does
 * not say (columns, types, indexes) is read from the compiled form: each form that the plan mentions ends up with
 * exactly what its new version needs. Nothing is dropped but indexes.
 */
export async function applyStoragePlan(context: StorageContext, plan: StoragePlan): Promise<Layout> {
  const start = await loadLayout(context.connection);
  for (const step of plan) await prepare(context, start, step);
  let layout = await loadLayout(context.connection);
  for (const name of new Set(plan.map(({ form }) => form))) {
    const form = context.app.forms.get(name);
    if (form === undefined) continue;
    await reconcileFields(context, layout, form);
    layout = await loadLayout(context.connection);
    const table = formTable(layout, context.app.name, form);
    await refreshStageColumns(context, table);
    await reconcileIndexes(context, table);
  }
  return layout;
}

/** Tables come, go and are renamed first, and renamed fields find their columns: names may have been exchanged. */
async function prepare(
  { connection, dialect, app }: StorageContext,
  start: Layout,
  step: StorageStep,
): Promise<void> {
  if (step.do === "create-form") {
    await createTable(connection, dialect, app.name, step.form);
  } else if (step.do === "retire-form" || step.do === "rename-form") {
    const table = start.get(app.name)?.get(step.do === "rename-form" ? step.from : step.form);
    if (table === undefined) return;
    await (step.do === "retire-form"
      ? connection.run("UPDATE record_table SET retired = 1 WHERE id = ?", [table.id])
      : connection.run("UPDATE record_table SET form = ? WHERE id = ?", [step.form, table.id]));
  } else if (step.do === "rename-field") {
    const tables = await loadLayout(connection);
    const id = tables.get(app.name)?.get(step.form)?.id;
    const table = [...(start.get(app.name)?.values() ?? [])].find((one) => one.id === id);
    const column = table?.fields.get(step.from);
    if (column)
      await connection.run("UPDATE record_column SET field = ? WHERE id = ?", [step.field, column.id]);
  }
}
