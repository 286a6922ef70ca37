import { updateRecord as update } from "../../runtime/core/transition/update-record.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import type { Place } from "../engine/engine-context.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { changeRecord, type RecordFound } from "./change-record.ts";
import type { Written } from "./written.ts";

/** Writes fields of a record; null empties one. Refused only for problems that the patch causes. */
export function updateRecord(
  services: Services,
  place: Place,
  found: RecordFound,
  expected: number | null,
  patch: RecordData,
): Promise<Result<Written>> {
  return changeRecord(services, place, { found, expected, patch, step: update });
}
