import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import { clearedProblems } from "../validate/cleared-problems.ts";
import { mergeInput } from "../validate/merge-input.ts";
import { validate } from "../validate/validate.ts";
import { changesBetween } from "./changes-between.ts";
import { committed, unchanged } from "./committed.ts";
import type { Outcome } from "./outcome.ts";
import { refused, refusedFor } from "./refused.ts";
import { settle } from "./settle.ts";
import { splitProblems } from "./split-problems.ts";

/**
 * The record with `patch` merged (null empties a field); refused only for problems that the patch causes, older ones
 * come back as warnings. A patch that changes nothing gives back the same record and no event; `conflict` while an
 * approval holds the record.
 */
export function updateRecord(context: EngineContext, record: EngineRecord, patch: RecordData): Outcome {
  if (record.approval !== null) return refusedFor("conflict", "locked");
  const merged = mergeInput(context, record, patch);
  const settled = settle(context, merged.record);
  const { caused, older } = splitProblems(
    validate(context, record),
    validate(context, settled),
    merged.changed,
  );
  const problems = [...merged.problems, ...clearedProblems(context, merged, settled), ...caused];
  if (problems.length > 0) return refused("invalid", problems);
  const changes = changesBetween(context.form, record.data, settled.data);
  if (changes.length === 0) return unchanged(record, older);
  return committed(context, record, settled, [{ type: "updated", changes }], { warnings: older });
}
