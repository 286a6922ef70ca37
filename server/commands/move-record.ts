import { moveRecord as move } from "../../runtime/core/transition/move-record.ts";
import type { TransitionRequest } from "../../runtime/contract/generated/contract.ts";
import type { Place } from "../engine/engine-context.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { changeRecord, type RecordFound } from "./change-record.ts";
import type { Written } from "./written.ts";

/** Moves a record by a drawn transition, its data with it, or starts the approval that the move wants. */
export function moveRecord(
  services: Services,
  place: Place,
  found: RecordFound,
  expected: number | null,
  transition: string,
  { data, comment, override }: TransitionRequest,
): Promise<Result<Written>> {
  return changeRecord(services, place, {
    found,
    expected,
    patch: data ?? {},
    step: (context, record, patch) =>
      move(context, record, transition, {
        data: patch,
        ...(comment !== undefined && { comment }),
        ...(override !== undefined && { override }),
      }),
  });
}
