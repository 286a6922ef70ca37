import { circumstanceOf } from "../engine/circumstance-of.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import type { Projection } from "../policies/projection.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import { loadRefs, type Refs } from "./load-refs.ts";
import { searchFor } from "./search-for.ts";
import { readList, type ListRequest } from "./read-list.ts";

/** A page of records. The names of what they point to may still be on their way: other things can be done meanwhile. */
export interface ListedRecords {
  readonly records: readonly StoredRecord[];
  readonly seen: Projection;
  /** Which fields of the data were asked for; null is all. */
  readonly fields: ReadonlySet<string> | null;
  readonly refs: Promise<Refs>;
  readonly next: string | null;
  readonly total: number | null;
}

const pageSize = 50;

/** A page of a form's records: filtered, searched, sorted, only as far as the reader may see and ask, until the signal. */
export async function listRecords(
  services: Services,
  place: Place,
  request: ListRequest,
  signal: AbortSignal,
): Promise<Result<ListedRecords>> {
  const { app, form, actor } = place;
  const read = readList(place, request);
  if (!read.ok) return read;
  const { seen, fields, where, sort } = read.value;

  const asked = {
    app,
    form: form.name,
    where,
    at: circumstanceOf(services, app, actor),
    ...searchFor(place, request.search),
    trashed: request.trashed ?? false,
    signal,
  };
  const [page, total] = await Promise.all([
    services.store.records.list({
      ...asked,
      sort,
      limit: request.limit ?? pageSize,
      after: request.cursor ?? null,
    }),
    request.count === "exact" ? services.store.records.count(asked) : null,
  ]);
  const shown = page.records.map(({ data, stage }) => seen.data(data, stage, fields));
  const people = page.records.flatMap(({ owner, createdBy, updatedBy }) => [owner, createdBy, updatedBy]);
  const refs = loadRefs(services, place, shown, people);
  // Where something else fails first, nobody waits for them.
  refs.catch(() => undefined);
  return done({ records: page.records, seen, fields, refs, next: page.next, total });
}
