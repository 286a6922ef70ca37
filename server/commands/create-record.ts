import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { RecordData } from "../../runtime/core/record.ts";
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
import { likelySerials, nextSerials } from "./next-serials.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import type { Written } from "./written.ts";

/** So often another number is drawn where the one that was drawn is taken. */
const drawsAgain = 3;

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
    serials: await likelySerials(records, place.app, place.form, context.now),
  };
  const trial = create(context, input);
  if (!trial.ok) {
    const refused = refusedOutcome(trial);
    return refused.reason === "invalid" ? { ...refused, problems: [...lost, ...refused.problems] } : refused;
  }
  if (lost.length > 0) return { ok: false, reason: "invalid", problems: lost };
  for (let left = drawsAgain; ; left -= 1) {
    // Who is refused takes no number.
    const serials = await nextSerials(records, place.app, place.form, context.now);
    const outcome = renumberRecord(context, input, trial, serials);
    if (!outcome.ok) return refusedOutcome(outcome);
    const written = await commitOutcome(services, context, null, outcome);
    if (written === "stale") throw new Error("a new record cannot be stale");
    if (written.ok || left === 0 || !written.problems.some((one) => isTakenNumber(one, serials)))
      return written;
  }
}

/** What nobody can mend: after a crash of the database a number may be drawn once more. */
function isTakenNumber({ code, params }: Problem, serials: RecordData): boolean {
  return code === "taken" && typeof params["field"] === "string" && Object.hasOwn(serials, params["field"]);
}
