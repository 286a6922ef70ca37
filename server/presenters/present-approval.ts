import type { ApprovalView } from "../../runtime/contract/generated/contract.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { mayDecide } from "../../runtime/core/transition/may-decide.ts";
import type { StoredRecord } from "../store/store.ts";

/** The approval that holds a record still: who decides which step, and what was decided. */
export function presentApproval(context: EngineContext, record: StoredRecord): ApprovalView | null {
  const { approval } = record;
  if (approval === null) return null;
  const drawn = context.form.pipelines.get(record.pipeline ?? "")?.transitions.get(approval.transition);
  const { id, transition, startedBy, startedAt, comment, current } = approval;
  return {
    id,
    transition,
    to: drawn?.to ?? "",
    startedBy,
    startedAt,
    comment,
    current,
    steps: approval.steps.map((index) => ({ roles: [...(drawn?.approval?.steps[index]?.roles ?? [])] })),
    decisions: approval.decisions.map(({ step, by, at, decision, comment: why }) => {
      return { step, by, at, decision, comment: why };
    }),
    mine: mayDecide(context, record),
  };
}
