import type { CompiledForm, CompiledStage } from "../../../runtime/core/compile/compiled.ts";
import { decodeRecord } from "../records/decode-record.ts";
import type { FormTable } from "../records/form-table.ts";
import { stageColumns } from "../records/stage-columns.ts";
import { eachRow } from "./each-row.ts";
import type { StorageContext } from "./storage-context.ts";

/** Brings what is stored beside the stage up to date, for the records in stages that mean something else by now. */
export async function refreshStageColumns(
  { app, connection, formerForm }: StorageContext,
  table: FormTable,
): Promise<void> {
  const { form } = table;
  const former = formerForm(form.name);
  if (former === undefined) return;
  for (const pipeline of form.pipelines.values()) {
    for (const stage of pipeline.stages.values()) {
      if (meaning(form, pipeline.name, stage) === meaning(former, pipeline.name, stage)) continue;
      // Names of pipelines and stages were checked against the language's pattern: they hold no quote.
      const inStage = `pipeline = '${pipeline.name}' AND stage = '${stage.name}'`;
      await eachRow(connection, table.select, inStage, async (row) => {
        const columns = stageColumns(app, form, decodeRecord(table, row));
        await connection.run(
          `UPDATE ${table.table} SET ${columns.map(([column]) => `${column} = ?`).join(", ")} WHERE id = ?`,
          [...columns.map(([, value]) => value), row["id"] as string],
        );
      });
    }
  }
}

/** Whether any stage that both versions have means something else by now, so that rows must be written anew. */
export function differentStages(former: CompiledForm, form: CompiledForm): boolean {
  return [...form.pipelines.values()].some(({ name, stages }) =>
    [...stages.values()].some((stage) => {
      const known = former.pipelines.get(name)?.stages.has(stage.name) === true;
      return known && meaning(form, name, stage) !== meaning(former, name, stage);
    }),
  );
}

function meaning(form: CompiledForm, pipeline: string, { name }: CompiledStage): string {
  const its = form.pipelines.get(pipeline);
  const stage = its?.stages.get(name);
  const { probability, limit } = stage?.definition ?? {};
  return JSON.stringify([stage?.kind, probability, limit, its?.probabilityField]);
}
