import { createRecord as create } from "../../runtime/core/transition/create-record.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import type { NewRecord } from "../../runtime/contract/generated/contract.ts";
import { engineContext, type Place } from "../engine/engine-context.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { checkLinks } from "./check-links.ts";
import { commitOutcome } from "./commit-outcome.ts";
import { fillReferences } from "./fill-references.ts";
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
  const context = await engineContext(services, place, null, [sent]);
  const data = await fillReferences(services, context, {}, sent);
  const lost = await checkLinks(services, context, id, {}, data);
  const input = {
    id,
    data,
    ...(pipeline !== undefined && { pipeline }),
    ...(stage !== undefined && { stage }),
    ...(owner !== undefined && { owner }),
  };
  const { records } = services.store;
  const expected = serialsAtHand(records, place.app, place.form, context.now);
  const trial = create(context, { ...input, serials: expected });
  if (!trial.ok) {
    const refused = refusedOutcome(trial);
    return refused.reason === "invalid" ? { ...refused, problems: [...lost, ...refused.problems] } : refused;
  }
  if (lost.length > 0) return { ok: false, reason: "invalid", problems: lost };
  const serials = await nextSerials(records, place.app, place.form, context.now);
  const outcome = jsonEqual(serials, expected) ? trial : create(context, { ...input, serials });
  if (!outcome.ok) return refusedOutcome(outcome);
  const written = await commitOutcome(services, context, null, outcome);
  if (written === "stale") throw new Error("a new record cannot be stale");
  return written;
}
