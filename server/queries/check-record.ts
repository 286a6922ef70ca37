import type { CheckRequest } from "../../runtime/contract/generated/contract.ts";
import type { CompiledPipeline } from "../../runtime/core/compile/compiled.ts";
import { pipelineFor } from "../../runtime/core/transition/blank-record.ts";
import { createRecord } from "../../runtime/core/transition/create-record.ts";
import { moveRecord } from "../../runtime/core/transition/move-record.ts";
import type { Outcome } from "../../runtime/core/transition/outcome.ts";
import { updateRecord } from "../../runtime/core/transition/update-record.ts";
import { engineContext, type Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { findRecord } from "./find-record.ts";

/**
 * What the engine would decide of a record as it is filled in, without saving anything. A transition of a record that
 * is not there yet is decided as if it had just been created with this data. A transition that the record's pipeline does
 * not draw is not there.
 */
export async function checkRecord(
  services: Services,
  place: Place,
  request: CheckRequest,
): Promise<Result<Outcome>> {
  const { app, form } = place;
  const { data, id, transition, comment, pipeline, stage } = request;
  const drawn = (of: CompiledPipeline | null | undefined): boolean =>
    transition === undefined || of === undefined || of?.transitions.has(transition) === true;
  const said = comment === undefined ? {} : { comment };
  if (id === undefined) {
    const context = await engineContext(services, place, null, [data]);
    // A pipeline that is not there is what the engine tells.
    if (!drawn(pipelineFor(context, pipeline))) return refuse("not-found", "unknown-transition");
    const input = {
      id: services.newId(),
      data,
      ...(pipeline !== undefined && { pipeline }),
      ...(stage !== undefined && { stage }),
    };
    const created = createRecord(context, input);
    if (!created.ok || transition === undefined) return done(created);
    return done(moveRecord(context, created.record, transition, said));
  }
  const record = await findRecord(services, app, form, id, false);
  if (record === undefined) return refuse("not-found", "not-found");
  if (!drawn(form.pipelines.get(record.pipeline ?? "") ?? null))
    return refuse("not-found", "unknown-transition");
  const context = await engineContext(services, place, id, [record.data, data]);
  if (transition === undefined) return done(updateRecord(context, record, data));
  return done(moveRecord(context, record, transition, { data, ...said }));
}
