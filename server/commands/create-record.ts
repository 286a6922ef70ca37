import { createRecord as create } from "../../runtime/core/transition/create-record.ts";
import { renumberRecord } from "../../runtime/core/transition/renumber-record.ts";
import type { NewRecord } from "../../runtime/contract/generated/contract.ts";
import type { Place } from "../engine/engine-context.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { aroundChange } from "./around-change.ts";
import { commitOutcome } from "./commit-outcome.ts";
import { mayOwn } from "./may-own.ts";
import { nextSerials, serialsAtHand } from "./next-serials.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import type { Written } from "./written.ts";

/** A new record, in an initial stage of a pipeline where the form has one; refused with every problem at once. */
export async function createRecord(
  services: Services,
  place: Place,
  request: NewRecord,
): Promise<Result<Written>> {
  const { data: sent, owner, pipeline, stage } = request;
  if (owner !== undefined && !(await mayOwn(services, place.app, owner))) {
    return refuse("invalid", "unknown-user", "/owner");
  }
  const id = services.newId();
  const { context, patch: data, lost } = await aroundChange(services, place, { id, held: null, sent });
  const { records } = services.store;
  const input = {
    id,
    data,
    ...(pipeline !== undefined && { pipeline }),
    ...(stage !== undefined && { stage }),
    ...(owner !== undefined && { owner }),
    serials: serialsAtHand(records, place.app, place.form, context.now),
  };
  const trial = create(context, input);
  if (!trial.ok) {
    const refused = refusedOutcome(trial);
    return refused.reason === "invalid" ? { ...refused, problems: [...lost, ...refused.problems] } : refused;
  }
  if (lost.length > 0) return { ok: false, reason: "invalid", problems: lost };
  // Who is refused takes no number.
  const serials = await nextSerials(records, place.app, place.form, context.now);
  const outcome = renumberRecord(context, input, trial, serials);
  if (!outcome.ok) return refusedOutcome(outcome);
  const written = await commitOutcome(services, context, null, outcome);
  if (written === "stale") throw new Error("a new record cannot be stale");
  return written;
}
