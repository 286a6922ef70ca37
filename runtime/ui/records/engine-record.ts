import type { RecordView } from "../../contract/generated/contract.ts";
import type { EngineRecord } from "../../core/record.ts";

/** The record that the server sent, as the engine sees it. What the reader may not see is not there. */
export function engineRecord(view: RecordView): EngineRecord {
  const { id, form, version, revision, pipeline, stage, stageSince, owner, score, data, checklist } = view;
  const { createdAt, createdBy, updatedAt, updatedBy } = view;
  return {
    ...{ id, form, version, revision, pipeline, stage, stageSince, owner, score, data, checklist },
    ...{ createdAt, createdBy, updatedAt, updatedBy },
    approval: null,
  };
}
