import type { RecordView } from "../../runtime/contract/generated/contract.ts";
import { initialData } from "../../runtime/core/derive/initial-data.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { blankRecord, pipelineFor } from "../../runtime/core/transition/blank-record.ts";
import { engineRecord } from "../../runtime/ui/records/engine-record.ts";
import type { Trial } from "./trial.ts";

/** A trial of a record that is yet to be created, with its defaults filled in. */
export function emptyTrial(context: EngineContext): Trial {
  const pipeline = pipelineFor(context, undefined) ?? null;
  const record = blankRecord(context, { id: "trial" }, pipeline, pipeline?.initial[0] ?? null);
  return {
    record,
    exists: false,
    typed: initialData(context, record),
    rollups: {},
    names: {},
    copyOf: null,
    now: context.now,
    log: [],
  };
}

/** A trial of a copy of a live record: nothing leads back to it. */
export function copiedTrial(view: RecordView, rollups: readonly string[], now: string): Trial {
  const record = engineRecord(view);
  const names = Object.entries(view.refs).map(([id, { title }]) => [id, title] as const);
  return {
    record,
    exists: true,
    typed: {},
    rollups: Object.fromEntries(
      rollups.flatMap((name) =>
        Object.hasOwn(record.data, name) ? [[name, record.data[name] ?? null]] : [],
      ),
    ),
    names: Object.fromEntries(names),
    copyOf: { id: view.id, title: view.title },
    now,
    log: [],
  };
}
