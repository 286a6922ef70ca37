import type { CompiledApp, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { probabilityOf } from "../../../runtime/core/derive/probability-of.ts";
import { stallsAt } from "../../../runtime/core/derive/stalls-at.ts";
import type { EngineRecord } from "../../../runtime/core/record.ts";
import type { SqlValue } from "../sql-connection.ts";

/** What is stored beside the stage because it follows from the stage and the definition, by column. */
export function stageColumns(
  app: CompiledApp,
  form: CompiledForm,
  record: EngineRecord,
): readonly (readonly [column: string, value: SqlValue])[] {
  const stages = record.pipeline === null ? undefined : form.pipelines.get(record.pipeline)?.stages;
  const stage = record.stage === null ? undefined : stages?.get(record.stage);
  return [
    ["stage_kind", stage?.kind ?? null],
    ["stalls_at", stallsAt(app, form, record)],
    ["probability", probabilityOf(form, record)],
  ];
}
