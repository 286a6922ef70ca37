import { decideApproval as decide } from "../../runtime/core/transition/decide-approval.ts";
import type { DecisionRequest } from "../../runtime/contract/generated/contract.ts";
import type { Place } from "../engine/engine-context.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { changeRecord, type RecordFound } from "./change-record.ts";
import type { Written } from "./written.ts";

/** One decision on an approval; the last one moves the record if its gate still opens. */
export function decideApproval(
  services: Services,
  place: Place,
  found: RecordFound,
  expected: number | null,
  approval: string,
  { decision, comment }: DecisionRequest,
): Promise<Result<Written>> {
  return changeRecord(services, place, {
    found,
    expected,
    step: (context, record) => decide(context, record, { approval, decision, comment: comment ?? null }),
  });
}
