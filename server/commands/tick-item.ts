import { tickItem as tick } from "../../runtime/core/transition/tick-item.ts";
import type { Place } from "../engine/engine-context.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { changeRecord, type RecordFound } from "./change-record.ts";
import type { Written } from "./written.ts";

/** Ticks an item of the present stage's checklist, or takes the tick back. */
export function tickItem(
  services: Services,
  place: Place,
  found: RecordFound,
  expected: number | null,
  item: string,
  ticked: boolean,
): Promise<Result<Written>> {
  return changeRecord(services, place, {
    found,
    expected,
    step: (context, record) => tick(context, record, item, ticked),
  });
}
