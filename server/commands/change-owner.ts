import { changeOwner as change } from "../../runtime/core/transition/change-owner.ts";
import type { Place } from "../engine/engine-context.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { changeRecord, type RecordFound } from "./change-record.ts";
import { mayOwn } from "./may-own.ts";
import type { Written } from "./written.ts";

/** Hands a record over to somebody of the app, or to nobody (null). */
export async function changeOwner(
  services: Services,
  place: Place,
  found: RecordFound,
  expected: number | null,
  owner: string | null,
): Promise<Result<Written>> {
  if (owner !== null && !(await mayOwn(services, place.app, owner))) {
    return refuse("invalid", "unknown-user", "/owner");
  }
  return changeRecord(services, place, {
    found,
    expected,
    step: (context, record) => change(context, record, owner),
  });
}
