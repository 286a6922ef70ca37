import type { Locale, RecordView } from "../../runtime/contract/generated/contract.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { fieldStates } from "../../runtime/core/validate/field-states.ts";
import { formRights } from "../../runtime/core/validate/form-rights.ts";
import type { Projection } from "../policies/projection.ts";
import type { StoredRecord } from "../store/store.ts";
import { presentApproval } from "./present-approval.ts";
import { presentProblem } from "./present-problem.ts";
import { presentRow } from "./present-row.ts";
import { seenProblems } from "./seen-problems.ts";

/** One record with everything that its page needs but names, and nothing that its reader may not see. */
export function presentRecord(
  context: EngineContext,
  seen: Projection,
  record: StoredRecord,
  warnings: readonly Problem[],
  locale: Locale,
): Omit<RecordView, "refs"> {
  const rights = formRights(context.actor, context.form);
  const living = record.deletedAt === null;
  const writable = living && rights.has("update");
  const access = [...fieldStates(context, record)].flatMap(([name, state]) =>
    state.access === "hidden" ? [] : [[name, writable ? state.access : "read"] as const],
  );
  return {
    ...presentRow(context, seen, record).row,
    appVersion: context.app.version,
    warnings: seenProblems(warnings, seen, record.stage).map((problem) => presentProblem(problem, locale)),
    access: Object.fromEntries(access),
    checklist: Object.fromEntries(
      Object.entries(record.checklist).map(([item, tick]) => [item, { ...tick }]),
    ),
    approval: presentApproval(context, record),
    rights: {
      update: writable && record.approval === null,
      delete: living && rights.has("delete"),
      assign: living && rights.has("assign"),
      overrideGates: living && rights.has("overrideGates"),
    },
  };
}
