import type { BulkRequest } from "../../runtime/contract/generated/contract.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { authorise } from "../policies/authorise.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { RefusalReason, Result } from "../result.ts";
import type { Services } from "../services.ts";
import { isVersionGone } from "../engine/is-version-gone.ts";
import type { Once } from "./answer-once.ts";
import { changeOwner } from "./change-owner.ts";
import { deleteRecord } from "./delete-record.ts";
import { moveRecord } from "./move-record.ts";
import { refusesKey } from "./refuses-key.ts";
import { updateRecord } from "./update-record.ts";

/** What became of one record: null where it was done, else why not. */
export interface BulkOutcome {
  readonly id: string;
  readonly refused: { readonly reason: RefusalReason; readonly problems: readonly Problem[] } | null;
  readonly pending: boolean;
}

type One = (services: Services, id: string) => Promise<Result<{ readonly pending?: boolean } | undefined>>;

function chosen(place: Place, request: BulkRequest): One {
  const { form, actor } = place;
  const { update, transition, assign } = request;
  const only = (allowed: boolean, one: One): One =>
    allowed ? one : () => Promise.resolve(refuse("forbidden", "forbidden"));
  const may = (action: "record.update" | "record.assign" | "record.delete") =>
    authorise(actor, action, { form });

  if (update !== undefined) {
    return only(may("record.update"), (services, id) =>
      updateRecord(services, place, { id }, null, update.data),
    );
  }
  if (assign !== undefined) {
    return only(may("record.assign"), (services, id) =>
      changeOwner(services, place, { id }, null, assign.owner),
    );
  }
  if (transition !== undefined) {
    return async (services, id) => {
      const record = await services.store.records.get(place.app, form.name, id);
      const drawn = form.pipelines.get(record?.pipeline ?? "")?.transitions.get(transition.name);
      const target = { form, ...(drawn !== undefined && { transition: drawn }) };
      if (!authorise(actor, "record.move", target)) return refuse("forbidden", "forbidden");
      return moveRecord(services, place, record ?? { id }, null, transition.name, transition);
    };
  }
  return only(may("record.delete"), (services, id) => deleteRecord(services, place, id, null));
}

/** Does one thing to many records, one after the other and each once, through the same gate as alone. */
export async function bulkRecords(
  once: Once,
  place: Place,
  request: BulkRequest,
): Promise<Result<readonly BulkOutcome[]>> {
  const one = chosen(place, request);
  const outcomes: BulkOutcome[] = [];
  for (const [index, id] of request.ids.entries()) {
    const result = await once(String(index), async (services): Promise<Result<boolean>> => {
      const changed = await one(services, id);
      return changed.ok ? done(changed.value?.pending === true) : changed;
    }).catch((error: unknown) => {
      // Before the first one the whole request may be answered once more.
      if (isVersionGone(error) && outcomes.length > 0) return null;
      throw error;
    });
    if (result === null) break;
    if (!result.ok && refusesKey(result)) return result;
    outcomes.push({ id, pending: result.ok && result.value, refused: result.ok ? null : result });
  }
  // What is left was asked of a version that has gone: none of it is tried any more.
  const refused = refuse("unavailable", "new-version");
  const left = request.ids.slice(outcomes.length).map((id) => ({ id, pending: false, refused }));
  return done([...outcomes, ...left]);
}
